// Shared by all test bundles.
