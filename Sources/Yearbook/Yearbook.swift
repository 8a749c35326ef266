@_exported public import Comparison
@_exported public import DataPackages
@_exported public import Distributions
@_exported public import Indicators
@_exported public import NumericCore
@_exported public import ReportReading
@_exported public import Reporting
@_exported public import Statistics
