"""Random numbers that are the same to the bit on every machine: SplitMix64 and basic arithmetic only."""
import hashlib
import math

MASK = (1 << 64) - 1


def exponential(x):
    """e to the x by halving and a Taylor series: no library function whose last bit differs between machines."""
    halvings = 0
    while abs(x) > 0.5:
        x /= 2
        halvings += 1
    term = total = 1.0
    for k in range(1, 18):
        term = term * x / k
        total += term
    for _ in range(halvings):
        total *= total
    return total


class Stream:
    """A SplitMix64 stream, named by what it is for, so that a change in one place moves nothing elsewhere."""

    def __init__(self, *names):
        digest = hashlib.sha256("/".join(str(n) for n in names).encode()).digest()
        self.state = int.from_bytes(digest[:8], "big")

    def next(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) & MASK
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        return z ^ (z >> 31)

    def uniform(self):
        """In [0, 1), a multiple of 2^-53."""
        return (self.next() >> 11) / (1 << 53)

    def below(self, n):
        return self.next() % n

    def choice(self, items):
        return items[self.below(len(items))]

    def chance(self, probability):
        return self.uniform() < probability

    def normal(self):
        """A sum of twelve uniforms, near enough to normal for made-up data."""
        return sum(self.uniform() for _ in range(12)) - 6.0

    def poisson(self, mean):
        if mean <= 0:
            return 0
        if mean < 30:
            limit, product, n = exponential(-mean), self.uniform(), 0
            while product > limit:
                product *= self.uniform()
                n += 1
            return n
        return max(0, int(mean + math.sqrt(mean) * self.normal() + 0.5))

    def shuffled(self, items):
        items = list(items)
        for i in range(len(items) - 1, 0, -1):
            j = self.below(i + 1)
            items[i], items[j] = items[j], items[i]
        return items
