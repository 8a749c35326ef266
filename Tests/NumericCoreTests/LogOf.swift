#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

func logOf(_ x: Double) -> Double { log(x) }
