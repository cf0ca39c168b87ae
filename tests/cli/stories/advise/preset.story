$ retort advise --preset wiki -a citations=required --corpus-pages 50 --format json
--- facts
/answers {"gap":{"value":"knowledge","label":"Facts","unit":"","origin":"preset"},"knowledge_change":{"value":"weekly","label":"Weekly","unit":"","origin":"preset"},"citations":{"value":"required","label":"Yes, always","unit":"","origin":"flag"},"corpus_pages":{"value":50,"label":"50","unit":"pages","origin":"flag"},"fits_in_prompt":{"value":"yes","label":"Yes","unit":"","origin":"derived","because":"A hundred pages fit.","source":"guess/size"},"queries_per_month":{"value":20000,"label":"20000","unit":"queries a month","origin":"preset"}}
/recommendation/approach "long_context"
