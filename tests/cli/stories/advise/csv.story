$ retort advise --answers answers.json --format csv
--- file answers.json
{"gap": "knowledge", "corpus_pages": 3000, "queries_per_month": 20000, "knowledge_change": "weekly"}
--- stdout
approach,row,id,title,kind,quantity,unit,unit_price_usd,low_usd,typical_usd,high_usd,prices_as_of,source
prompting,total,setup_usd,,,,,,0.78,1,1.44,,
prompting,total,fixed_monthly_usd,,,,,,0,0,0,,
prompting,total,per_query_usd,,,,,,0.0039,0.005,0.0072,,
prompting,total,maintenance_monthly_usd,,,,,,0.39,0.5,0.72,,
prompting,total,people_usd,,,,,,0,0,0,,
prompting,total,monthly_usd,,,,,,78.39,100.5,144.72,,
prompting,total,horizon_usd,,,,,,941.46,1207,1738.08,,
prompting,line,input,Input,per_query,1000,tokens,0.000002,0.0019,0.002,0.0022,2026-11-01,guess/lines
prompting,line,output,Output,per_query,300,tokens,0.00001,0.002,0.003,0.005,2026-11-01,guess/lines
prompting,line,trial_calls,Trial calls,setup,200,calls,0.005,0.78,1,1.44,,guess/lines
prompting,line,test_calls,Test calls,maintenance,100,calls,0.005,0.39,0.5,0.72,,guess/lines
rag,total,setup_usd,,,,,,1.6918,1.9128,2.3548,,
rag,total,fixed_monthly_usd,,,,,,19.92,19.92,19.92,,
rag,total,per_query_usd,,,,,,0.007709,0.008814,0.011024,,
rag,total,maintenance_monthly_usd,,,,,,0.7859,0.8964,1.1174,,
rag,total,people_usd,,,,,,0,0,0,,
rag,total,monthly_usd,,,,,,174.8859,197.0964,241.5174,,
rag,total,horizon_usd,,,,,,2100.3226,2367.0696,2900.5636,,
rag,line,embed_corpus,Embedding,setup,1500000,tokens,0.0000001,0.15,0.15,0.15,2026-11-01,guess/lines
rag,line,refresh,Refresh,maintenance,150000,tokens,0.0000001,0.015,0.015,0.015,2026-11-01,guess/lines
rag,line,embed_question,Question embedding,per_query,100,tokens,0.0000001,0.000005,0.00001,0.00002,2026-11-01,guess/lines
rag,line,storage,Storage,fixed,0.015,GB,0.5,0.0075,0.0075,0.0075,2026-11-01,guess/lines
rag,line,searches,Searches,per_query,1,searches,0.000004,0.000004,0.000004,0.000004,2026-11-01,guess/lines
rag,line,store_minimum,Store minimum,fixed,1,months,19.9125,19.9125,19.9125,19.9125,2026-11-01,guess/lines
rag,line,input,Input,per_query,2900,tokens,0.000002,0.0057,0.0058,0.006,2026-11-01,guess/lines
rag,line,output,Output,per_query,300,tokens,0.00001,0.002,0.003,0.005,2026-11-01,guess/lines
rag,line,trial_calls,Trial calls,setup,200,calls,0.008814,1.5418,1.7628,2.2048,,guess/lines
rag,line,test_calls,Test calls,maintenance,100,calls,0.008814,0.7709,0.8814,1.1024,,guess/lines
fine_tune,total,setup_usd,,,,,,0.32,0.64,1.28,,
fine_tune,total,fixed_monthly_usd,,,,,,365,365,365,,
fine_tune,total,per_query_usd,,,,,,0,0,0,,
fine_tune,total,maintenance_monthly_usd,,,,,,0.053333333334,0.106666666667,0.213333333334,,
fine_tune,total,people_usd,,,,,,0,0,0,,
fine_tune,total,monthly_usd,,,,,,365.053333333334,365.106666666667,365.213333333334,,
fine_tune,total,horizon_usd,,,,,,4380.960000000008,4381.920000000004,4383.840000000008,,
fine_tune,line,labels,Labels,setup,1000,examples,0,0,0,0,,guess/lines
fine_tune,line,training,Training,setup,1.28,GPU-hours,0.5,0.32,0.64,1.28,2026-11-01,guess/lines
fine_tune,line,retraining,Retraining,maintenance,0.213333333333,GPU-hours,0.5,0.053333333334,0.106666666667,0.213333333334,2026-11-01,guess/lines
fine_tune,line,serving,Serving,fixed,730,GPU-hours,0.5,365,365,365,2026-11-01,guess/lines
fine_tune,line,trial_calls,Trial calls,setup,200,calls,0,0,0,0,,guess/lines
fine_tune,line,test_calls,Test calls,maintenance,100,calls,0,0,0,0,,guess/lines
both,total,setup_usd,,,,,,0.4718,0.7928,1.4348,,
both,total,fixed_monthly_usd,,,,,,384.92,384.92,384.92,,
both,total,per_query_usd,,,,,,0.000009,0.000014,0.000024,,
both,total,maintenance_monthly_usd,,,,,,0.069233333334,0.123066666667,0.230733333334,,
both,total,people_usd,,,,,,0,0,0,,
both,total,monthly_usd,,,,,,385.169233333334,385.323066666667,385.630733333334,,
both,total,horizon_usd,,,,,,4622.502600000008,4624.669600000004,4629.003600000008,,
both,line,embed_corpus,Embedding,setup,1500000,tokens,0.0000001,0.15,0.15,0.15,2026-11-01,guess/lines
both,line,refresh,Refresh,maintenance,150000,tokens,0.0000001,0.015,0.015,0.015,2026-11-01,guess/lines
both,line,embed_question,Question embedding,per_query,100,tokens,0.0000001,0.000005,0.00001,0.00002,2026-11-01,guess/lines
both,line,storage,Storage,fixed,0.015,GB,0.5,0.0075,0.0075,0.0075,2026-11-01,guess/lines
both,line,searches,Searches,per_query,1,searches,0.000004,0.000004,0.000004,0.000004,2026-11-01,guess/lines
both,line,store_minimum,Store minimum,fixed,1,months,19.9125,19.9125,19.9125,19.9125,2026-11-01,guess/lines
both,line,labels,Labels,setup,1000,examples,0,0,0,0,,guess/lines
both,line,training,Training,setup,1.28,GPU-hours,0.5,0.32,0.64,1.28,2026-11-01,guess/lines
both,line,retraining,Retraining,maintenance,0.213333333333,GPU-hours,0.5,0.053333333334,0.106666666667,0.213333333334,2026-11-01,guess/lines
both,line,serving,Serving,fixed,730,GPU-hours,0.5,365,365,365,2026-11-01,guess/lines
both,line,trial_calls,Trial calls,setup,200,calls,0.000014,0.0018,0.0028,0.0048,,guess/lines
both,line,test_calls,Test calls,maintenance,100,calls,0.000014,0.0009,0.0014,0.0024,,guess/lines
