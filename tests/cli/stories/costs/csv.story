$ retort costs --queries-per-month 250000 --format csv
--- stdout
approach,row,id,title,kind,quantity,unit,unit_price_usd,low_usd,typical_usd,high_usd,prices_as_of,source
prompting,total,setup_usd,,,,,,0.78,1,1.44,,
prompting,total,fixed_monthly_usd,,,,,,0,0,0,,
prompting,total,per_query_usd,,,,,,0.0039,0.005,0.0072,,
prompting,total,maintenance_monthly_usd,,,,,,0.39,0.5,0.72,,
prompting,total,people_usd,,,,,,0,0,0,,
prompting,total,monthly_usd,,,,,,975.39,1250.5,1800.72,,
prompting,total,horizon_usd,,,,,,11705.46,15007,21610.08,,
prompting,line,input,Input,per_query,1000,tokens,0.000002,0.0019,0.002,0.0022,2026-11-01,guess/lines
prompting,line,output,Output,per_query,300,tokens,0.00001,0.002,0.003,0.005,2026-11-01,guess/lines
prompting,line,trial_calls,Trial calls,setup,200,calls,0.005,0.78,1,1.44,,guess/lines
prompting,line,test_calls,Test calls,maintenance,100,calls,0.005,0.39,0.5,0.72,,guess/lines
rag,total,setup_usd,,,,,,1.5518,1.8128,2.4548,,
rag,total,fixed_monthly_usd,,,,,,19,19,19,,
rag,total,per_query_usd,,,,,,0.007709,0.008814,0.011024,,
rag,total,maintenance_monthly_usd,,,,,,0.7719,0.8864,1.1274,,
rag,total,people_usd,,,,,,0,0,0,,
rag,total,monthly_usd,,,,,,1947.0219,2223.3864,2776.1274,,
rag,total,horizon_usd,,,,,,23365.8146,26682.4496,33315.9836,,
rag,line,embed_corpus,Embedding,setup,500000,tokens,0.0000001,0.01,0.05,0.25,2026-11-01,guess/lines
rag,line,refresh,Refresh,maintenance,50000,tokens,0.0000001,0.001,0.005,0.025,2026-11-01,guess/lines
rag,line,embed_question,Question embedding,per_query,100,tokens,0.0000001,0.000005,0.00001,0.00002,2026-11-01,guess/lines
rag,line,storage,Storage,fixed,0.005,GB,0.5,0.0005,0.0025,0.0125,2026-11-01,guess/lines
rag,line,searches,Searches,per_query,1,searches,0.000004,0.000004,0.000004,0.000004,2026-11-01,guess/lines
rag,line,store_minimum,Store minimum,fixed,1,months,18.9975,18.9875,18.9975,18.9995,2026-11-01,guess/lines
rag,line,input,Input,per_query,2900,tokens,0.000002,0.0057,0.0058,0.006,2026-11-01,guess/lines
rag,line,output,Output,per_query,300,tokens,0.00001,0.002,0.003,0.005,2026-11-01,guess/lines
rag,line,trial_calls,Trial calls,setup,200,calls,0.008814,1.5418,1.7628,2.2048,,guess/lines
rag,line,test_calls,Test calls,maintenance,100,calls,0.008814,0.7709,0.8814,1.1024,,guess/lines
fine_tune,total,setup_usd,,,,,,0.32,0.64,1.28,,
fine_tune,total,fixed_monthly_usd,,,,,,365,365,730,,
fine_tune,total,per_query_usd,,,,,,0,0,0,,
fine_tune,total,maintenance_monthly_usd,,,,,,0.053333333334,0.106666666667,0.213333333334,,
fine_tune,total,people_usd,,,,,,0,0,0,,
fine_tune,total,monthly_usd,,,,,,365.053333333334,365.106666666667,730.213333333334,,
fine_tune,total,horizon_usd,,,,,,4380.960000000008,4381.920000000004,8763.840000000008,,
fine_tune,line,labels,Labels,setup,1000,examples,0,0,0,0,,guess/lines
fine_tune,line,training,Training,setup,1.28,GPU-hours,0.5,0.32,0.64,1.28,2026-11-01,guess/lines
fine_tune,line,retraining,Retraining,maintenance,0.213333333333,GPU-hours,0.5,0.053333333334,0.106666666667,0.213333333334,2026-11-01,guess/lines
fine_tune,line,serving,Serving,fixed,730,GPU-hours,0.5,365,365,730,2026-11-01,guess/lines
fine_tune,line,trial_calls,Trial calls,setup,200,calls,0,0,0,0,,guess/lines
fine_tune,line,test_calls,Test calls,maintenance,100,calls,0,0,0,0,,guess/lines
both,total,setup_usd,,,,,,0.3318,0.6928,1.5348,,
both,total,fixed_monthly_usd,,,,,,384,384,749,,
both,total,per_query_usd,,,,,,0.000009,0.000014,0.000024,,
both,total,maintenance_monthly_usd,,,,,,0.055233333334,0.113066666667,0.240733333334,,
both,total,people_usd,,,,,,0,0,0,,
both,total,monthly_usd,,,,,,386.305233333334,387.613066666667,755.240733333334,,
both,total,horizon_usd,,,,,,4635.994600000008,4652.049600000004,9064.423600000008,,
both,line,embed_corpus,Embedding,setup,500000,tokens,0.0000001,0.01,0.05,0.25,2026-11-01,guess/lines
both,line,refresh,Refresh,maintenance,50000,tokens,0.0000001,0.001,0.005,0.025,2026-11-01,guess/lines
both,line,embed_question,Question embedding,per_query,100,tokens,0.0000001,0.000005,0.00001,0.00002,2026-11-01,guess/lines
both,line,storage,Storage,fixed,0.005,GB,0.5,0.0005,0.0025,0.0125,2026-11-01,guess/lines
both,line,searches,Searches,per_query,1,searches,0.000004,0.000004,0.000004,0.000004,2026-11-01,guess/lines
both,line,store_minimum,Store minimum,fixed,1,months,18.9975,18.9875,18.9975,18.9995,2026-11-01,guess/lines
both,line,labels,Labels,setup,1000,examples,0,0,0,0,,guess/lines
both,line,training,Training,setup,1.28,GPU-hours,0.5,0.32,0.64,1.28,2026-11-01,guess/lines
both,line,retraining,Retraining,maintenance,0.213333333333,GPU-hours,0.5,0.053333333334,0.106666666667,0.213333333334,2026-11-01,guess/lines
both,line,serving,Serving,fixed,730,GPU-hours,0.5,365,365,730,2026-11-01,guess/lines
both,line,trial_calls,Trial calls,setup,200,calls,0.000014,0.0018,0.0028,0.0048,,guess/lines
both,line,test_calls,Test calls,maintenance,100,calls,0.000014,0.0009,0.0014,0.0024,,guess/lines
