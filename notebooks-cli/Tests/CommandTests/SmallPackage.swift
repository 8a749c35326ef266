import Foundation

/// A data package of two towns, with one report and a table, that a test may damage.
struct SmallPackage {
    var towns = """
        id,name_zh,name_en,level,parent
        east,东镇,Dong,town,
        west,西镇,Xi,town,

        """
    var figures = """
        town,year,indicator,value,lower,upper,unit,kind
        east,2020,residents,10000,10000,10000,人,stock
        west,2020,residents,20000,20000,20000,人,stock
        east,2021,residents,10000,10000,10000,人,stock
        west,2021,residents,20000,20000,20000,人,stock
        east,2020,penalty-cases,10,10,10,件,flow
        west,2020,penalty-cases,40,40,40,件,flow
        west,2021,penalty-cases,44,44,44,件,flow

        """
    var report = Data("东镇2021年法治政府建设情况报告\n\n2021年，全镇共办理行政处罚案件32件。\n".utf8)
    var manifest = """
        {
          "name": "small",
          "resources": [
            {"name": "towns", "path": "towns.csv"},
            {"name": "reports", "path": "reports.csv"},
            {"name": "figures", "path": "figures.csv"}
          ]
        }

        """

    /// Writes the package into a folder.
    func write(to folder: URL) throws {
        try folder.add("datapackage.json", manifest)
        try folder.add("towns.csv", towns)
        try folder.add("figures.csv", figures)
        try folder.add("reports.csv", "document,town,year\nreports/east-2021.txt,east,2021\n")
        try folder.add("reports/east-2021.txt", report)
    }
}
