/**
 * Counties, cities and larger towns of the United Kingdom whose names are hardly ever other words, in lower case, to
 * see that a promise is for somewhere else. Source: names of ceremonial counties and of the larger built-up areas
 * (Office for National Statistics, National Records of Scotland, NISRA).
 */
export const UK_PLACES: ReadonlySet<string> = new Set(
  `aberdeen|aberystwyth|aldershot|ashford|aylesbury|ayr|bangor|barnsley|barnet|basildon|basingstoke|bedford|bedfordshire|
belfast|berkshire|birkenhead|birmingham|blackburn|blackpool|bolton|bournemouth|bracknell|bradford|brent|brighton|bristol|
bromley|buckinghamshire|burnley|burton|cambridge|cambridgeshire|camden|canterbury|cardiff|carlisle|chelmsford|cheltenham|
cheshire|chester|chesterfield|colchester|cornwall|coventry|crawley|crewe|croydon|cumbria|darlington|derby|derbyshire|devon|
doncaster|dorset|dudley|dumfries|dundee|durham|ealing|eastbourne|edinburgh|enfield|england|essex|exeter|falkirk|fife|
gateshead|gillingham|glasgow|gloucester|gloucestershire|grimsby|guildford|hackney|halifax|hampshire|harlow|haringey|
harrogate|hartlepool|hastings|hereford|herefordshire|hertfordshire|high wycombe|hounslow|huddersfield|hull|
inverness|ipswich|islington|kent|kettering|lambeth|lancashire|lancaster|leeds|leicester|leicestershire|lewisham|lincoln|
lincolnshire|liverpool|london|loughborough|lowestoft|luton|macclesfield|maidstone|manchester|mansfield|merseyside|
middlesbrough|milton keynes|newcastle|newham|newport|norfolk|northampton|northamptonshire|northumberland|norwich|
nottingham|nottinghamshire|nuneaton|oldham|oxford|oxfordshire|paisley|peterborough|plymouth|poole|portsmouth|
preston|rochdale|rotherham|rugby|salford|salisbury|sandwell|scarborough|scotland|scunthorpe|sheffield|
shrewsbury|shropshire|slough|solihull|somerset|southampton|southend|southport|southwark|staffordshire|stafford|stevenage|
stirling|stockport|stockton|stoke-on-trent|stourbridge|suffolk|sunderland|surrey|sussex|sutton coldfield|swansea|swindon|
tameside|taunton|teesside|telford|tewkesbury|torquay|trafford|truro|tyneside|wakefield|wales|walsall|warrington|warwick|
warwickshire|watford|wembley|west midlands|wigan|wiltshire|winchester|wirral|wolverhampton|worcester|
worcestershire|worthing|wrexham|yeovil|york|yorkshire`
    .replaceAll('\n', '')
    .split('|'),
);
