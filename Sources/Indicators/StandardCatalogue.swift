/// The standard catalogue: a line an indicator, tab-separated, columns as in `catalogueColumns`, lists separated by `|`.
let standardCatalogueTable = """
    residents	常住人口	Residents	人	stock	neither	none		background		常住人口|居民|居民人员底册|总人口
    """
