"""The parts of the generator of the example district."""
