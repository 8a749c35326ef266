#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The natural logarithm of the platform's C library.
func logarithm(_ x: Double) -> Double { log(x) }
