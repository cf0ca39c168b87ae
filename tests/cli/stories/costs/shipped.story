$ retort costs --queries-per-month 250000 --format csv
--- on the shipped knowledge
--- stdout
approach,row,id,title,kind,quantity,unit,unit_price_usd,low_usd,typical_usd,high_usd,prices_as_of,source
prompting,total,setup_usd,,,,,,0.264,1.225,14.78,,
prompting,total,fixed_monthly_usd,,,,,,0,0,0,,
prompting,total,per_query_usd,,,,,,0.00132,0.00245,0.00739,,
prompting,total,maintenance_monthly_usd,,,,,,0.132,0.98,14.78,,
prompting,total,people_usd,,,,,,0,0,0,,
prompting,total,monthly_usd,,,,,,330.132,613.48,1862.28,,
prompting,total,horizon_usd,,,,,,3961.848,7362.985,22362.14,,
prompting,line,input,Input,per_query,950,tokens,0.000001,0.0002,0.00095,0.00095,2026-10-26,"prices, assumption/token counts"
prompting,line,output,Output,per_query,300,tokens,0.000005,0.001,0.0015,0.007,2026-10-26,"prices, assumption/token counts"
prompting,line,trial_calls,Trial calls,setup,500,calls,0.00245,0.264,1.225,14.78,,assumption/trials
prompting,line,test_calls,Test set,maintenance,400,calls,0.00245,0.132,0.98,14.78,,assumption/tests
long_context,total,setup_usd,,,,,,1.007,51.22,51.22,,
long_context,total,fixed_monthly_usd,,,,,,0,0,0,,
long_context,total,per_query_usd,,,,,,0.005035,0.10244,0.10244,,
long_context,total,maintenance_monthly_usd,,,,,,0.5035,40.976,40.976,,
long_context,total,people_usd,,,,,,0,0,0,,
long_context,total,monthly_usd,,,,,,1259.2535,25650.976,25650.976,,
long_context,total,horizon_usd,,,,,,15112.049,307862.932,307862.932,,
long_context,line,cached_input,Input read from the cache,per_query,1000900,tokens,0.0000001,0.004015,0.10009,0.10009,2026-10-26,"prices/prompt caching, assumption/traffic"
long_context,line,cache_write,Input written into the cache,per_query,0,tokens,0.0000025,0,0,0,2026-10-26,prices/prompt caching
long_context,line,input,Input,per_query,50,tokens,0.000002,0.00002,0.0001,0.0001,2026-10-26,"prices, assumption/token counts"
long_context,line,output,Output,per_query,300,tokens,0.0000075,0.001,0.00225,0.00225,2026-10-26,"prices, assumption/token counts"
long_context,line,trial_calls,Trial calls,setup,500,calls,0.10244,1.007,51.22,51.22,,assumption/trials
long_context,line,test_calls,Test set,maintenance,400,calls,0.10244,0.5035,40.976,40.976,,assumption/tests
rag,total,setup_usd,,,,,,0.53054016,2.263563328,36.521726226,,
rag,total,fixed_monthly_usd,,,,,,48.0821694924,48.9968733336,48.9999593984,,
rag,total,per_query_usd,,,,,,0.0026244,0.004355,0.017309901017,,
rag,total,maintenance_monthly_usd,,,,,,0.2624966016,1.7463031664,35.1903792916,,
rag,total,people_usd,,,,,,0,0,0,,
rag,total,monthly_usd,,,,,,705.362456,1139.4931765,4410.747803034,,
rag,total,horizon_usd,,,,,,8464.88001216,13676.181681328,52965.495362634,,
rag,line,embed_corpus,First embedding of the pages,setup,1176500,tokens,0.00000002,0.0016,0.02353,0.42667,2026-09-23,prices
rag,line,refresh,Embedding of changed pages,maintenance,58825,tokens,0.00000002,0.000016,0.0011765,0.128001,2026-09-23,"prices, assumption/change"
rag,line,embed_question,Embedding of the question,per_query,50,tokens,0.00000002,0.0000004,0.000001,0.000004,2026-09-23,prices
rag,line,storage,Storage,fixed,0.015633332,GB,0.33,0.0003349632,0.00515899956,0.12170847084,2026-11-04,prices
rag,line,searches,Searches in the store,per_query,0.25,GB,0.000016,0.000004,0.000004,0.000005901017,2026-11-04,prices
rag,line,first_writes,First writing into the store,setup,15633.332,KB,0.000004,0.00406016,0.062533328,1.475254192,2026-11-04,prices
rag,line,rewrites,Rewriting changed pages,maintenance,781.6666,KB,0.000004,0.0000406016,0.0031266664,0.4425762576,2026-11-04,"prices, assumption/change"
rag,line,store_minimum,Up to the minimum of the store,fixed,1,months,48.99171433404,47.96046102156,48.99171433404,48.9996244352,2026-11-04,prices
rag,line,input,Input,per_query,2850,tokens,0.000001,0.00162,0.00285,0.0102,2026-10-26,"prices, assumption/token counts"
rag,line,output,Output,per_query,300,tokens,0.000005,0.001,0.0015,0.007,2026-10-26,"prices, assumption/token counts"
rag,line,trial_calls,Trial calls,setup,500,calls,0.004355,0.52488,2.1775,34.619802034,,assumption/trials
rag,line,test_calls,Test set,maintenance,400,calls,0.004355,0.26244,1.742,34.619802034,,assumption/tests
fine_tune,total,setup_usd,,,,,,0.019195646367,2.211338461539,307.130341880343,,
fine_tune,total,fixed_monthly_usd,,,,,,587.504,587.504,4112.528,,
fine_tune,total,per_query_usd,,,,,,0,0,0,,
fine_tune,total,maintenance_monthly_usd,,,,,,0.001599637198,0.245704273504,30.713034188035,,
fine_tune,total,people_usd,,,,,,0,0,0,,
fine_tune,total,monthly_usd,,,,,,587.505599637198,587.749704273504,4143.241034188035,,
fine_tune,total,horizon_usd,,,,,,7050.086391292743,7055.207789743587,50026.022752136763,,
fine_tune,line,labels,Training examples,setup,2000,examples,0,0,0,0,,prices/labels
fine_tune,line,training,Training,setup,1.23538461538,GPU-hours,1.79,0.019195646367,2.211338461539,307.130341880343,2026-11-09,"lora, prices, assumption/training"
fine_tune,line,retraining,Retraining,maintenance,0.137264957265,GPU-hours,1.79,0.001599637198,0.245704273504,30.713034188035,2026-11-09,"guide/Cost Comparison, assumption/training"
fine_tune,line,serving,Serving GPUs,fixed,730,GPU-hours,0.8048,587.504,587.504,4112.528,2026-08-17,"vllm, prices/GPU rental, assumption/serving"
fine_tune,line,trial_calls,Trial calls,setup,500,calls,0,0,0,0,,assumption/trials
fine_tune,line,test_calls,Test set,maintenance,400,calls,0,0,0,0,,assumption/tests
both,total,setup_usd,,,,,,0.025735806367,2.299901789539,309.052068106343,,
both,total,fixed_monthly_usd,,,,,,636.5008733336,636.5008733336,6510.6261694924,,
both,total,per_query_usd,,,,,,0.0000044,0.000005,0.000009901017,,
both,total,maintenance_monthly_usd,,,,,,0.002096238798,0.252007439904,31.303413479635,,
both,total,people_usd,,,,,,0,0,0,,
both,total,monthly_usd,,,,,,637.606055637198,638.002880773504,6544.404837222035,,
both,total,horizon_usd,,,,,,7651.298403452743,7658.334471071587,78841.910114770763,,
both,line,embed_corpus,First embedding of the pages,setup,1176500,tokens,0.00000002,0.0016,0.02353,0.42667,2026-09-23,prices
both,line,refresh,Embedding of changed pages,maintenance,58825,tokens,0.00000002,0.000016,0.0011765,0.128001,2026-09-23,"prices, assumption/change"
both,line,embed_question,Embedding of the question,per_query,50,tokens,0.00000002,0.0000004,0.000001,0.000004,2026-09-23,prices
both,line,storage,Storage,fixed,0.015633332,GB,0.33,0.0003349632,0.00515899956,0.12170847084,2026-11-04,prices
both,line,searches,Searches in the store,per_query,0.25,GB,0.000016,0.000004,0.000004,0.000005901017,2026-11-04,prices
both,line,first_writes,First writing into the store,setup,15633.332,KB,0.000004,0.00406016,0.062533328,1.475254192,2026-11-04,prices
both,line,rewrites,Rewriting changed pages,maintenance,781.6666,KB,0.000004,0.0000406016,0.0031266664,0.4425762576,2026-11-04,"prices, assumption/change"
both,line,store_minimum,Up to the minimum of the store,fixed,1,months,48.99171433404,47.96046102156,48.99171433404,48.9996244352,2026-11-04,prices
both,line,labels,Training examples,setup,2000,examples,0,0,0,0,,prices/labels
both,line,training,Training,setup,1.23538461538,GPU-hours,1.79,0.019195646367,2.211338461539,307.130341880343,2026-11-09,"lora, prices, assumption/training"
both,line,retraining,Retraining,maintenance,0.137264957265,GPU-hours,1.79,0.001599637198,0.245704273504,30.713034188035,2026-11-09,"guide/Cost Comparison, assumption/training"
both,line,serving,Serving GPUs,fixed,730,GPU-hours,0.8048,587.504,587.504,6462.544,2026-08-17,"vllm, prices/GPU rental, assumption/serving"
both,line,trial_calls,Trial calls,setup,500,calls,0.000005,0.00088,0.0025,0.019802034,,assumption/trials
both,line,test_calls,Test set,maintenance,400,calls,0.000005,0.00044,0.002,0.019802034,,assumption/tests
