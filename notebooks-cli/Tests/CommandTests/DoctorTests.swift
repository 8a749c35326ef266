import Testing

@Suite struct DoctorTests {}
