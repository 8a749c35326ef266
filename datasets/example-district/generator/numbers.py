"""How a number is worded, and what the wording allows: value, bounds, resolution, qualifier.

The bounds follow the convention of the reading (README.md): written here a second time, from the table, so that the
reader is held against something that is not itself.
"""
DIGITS = "零一二三四五六七八九"
FULL_WIDTH = str.maketrans("0123456789.%", "０１２３４５６７８９．％")


class Worded:
    """A number in words, without its unit. `tail` follows the unit (以上, 左右) and lies outside the figure's span."""

    def __init__(self, text, value, lower=None, upper=None, resolution=1, qualifier="exact", tail=""):
        self.text, self.value, self.resolution, self.qualifier, self.tail = text, value, resolution, qualifier, tail
        self.lower = value if lower is None else lower
        self.upper = value if upper is None else upper


def chinese_integer(n):
    if n == 0:
        return "零"
    if n >= 10000:
        high, low = divmod(n, 10000)
        gap = "零" if 0 < low < 1000 else ""
        return chinese_integer(high) + "万" + gap + (chinese_integer(low) if low else "")
    out, zero = "", False
    for scale, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, n = divmod(n, scale)
        if digit:
            if zero and out:
                out += "零"
            zero = False
            out += ("两" if digit == 2 and scale == 1000 else DIGITS[digit]) + name
        elif out:
            zero = True
    return out[1:] if out.startswith("一十") else out


def first_place(n):
    return 10 ** (len(str(int(n))) - 1)


def last_place(n):
    place = 1
    while n and n % (place * 10) == 0:
        place *= 10
    return place


def exact(v, style):
    if style.numerals == "chinese" and v < 1000:
        text = "两" if v == 2 else chinese_integer(v)
        return Worded(text, v, resolution=last_place(v))
    return Worded(digits(str(v), style), v)


def digits(text, style):
    return text.translate(FULL_WIDTH) if style.numerals == "full-width" else text


def floored(v, figures):
    place = max(1, first_place(v) // 10 ** (figures - 1))
    return v // place * place


def rounded(v, style, stream):
    """A vaguer wording of v whose bounds hold v, or None where the drawn form does not fit."""
    form = stream.choice(style.forms)
    if form in ("余", "多"):
        base = floored(v, stream.choice((1, 2)))
        if base < 0.85 * v:                                                         # nobody says 100余 of 185
            base = floored(v, 2)
        if base == v or base < 10:
            return None
        if style.numerals == "chinese":
            text = chinese_integer(base)
            if base in (100, 1000) and stream.chance(0.7):
                text = text[1:]                                                     # 百余, 千余
            return Worded(text + form, base, base, base + last_place(base), last_place(base), "over")
        if base >= 10000 and base % 1000 == 0:
            text = f"{base / 10000:g}万"
            granule = 10000 if base % 10000 == 0 else 1000
            return Worded(digits(text, style) + form, base, base, base + granule, granule, "over")
        return Worded(digits(str(base), style) + form, base, base, base + last_place(base), 1, "over")
    if form in ("超", "以上"):
        base = floored(v, 2)
        if base < 10:
            return None
        number = digits(str(base), style)
        bounds = (base, base + last_place(base))
        if form == "超":
            return Worded("超" + number, base, *bounds, 1, "over") if base != v else None
        return Worded(number, base, *bounds, 1, "over", tail="以上")
    if form == "近":
        place = first_place(v)
        base = -(-v // place) * place
        first = first_place(base)
        if base == v or base - v > first // 10 or base < 100:
            return None
        if style.numerals == "chinese":
            text = "百" if base == 100 else chinese_integer(base)
            return Worded("近" + text, base, base - first // 10, base, last_place(base), "under")
        return Worded("近" + digits(str(base), style), base, base - first // 10, base, 1, "under")
    if form in ("约", "左右"):
        place = first_place(v) // 10
        if place < 10:
            return None
        base = (v + place // 2) // place * place
        half = max(first_place(base) / 20, 1)
        if abs(base - v) > half:
            return None
        bounds = (base - half, base + half)
        if form == "约":
            return Worded("约" + digits(str(base), style), base, *bounds, 1, "about")
        return Worded(digits(str(base), style), base, *bounds, 1, "about", tail="左右")
    raise ValueError(form)


def rate(tenths, style):
    """A percentage given in tenths of a percent: the text with its sign."""
    whole, tenth = divmod(tenths, 10)
    value = tenths / 10 if tenth else whole
    resolution = 0.1 if tenth else 1
    if style.numerals == "chinese":
        text = "百分之" + ("百" if tenths == 1000 else chinese_integer(whole) + (f"点{DIGITS[tenth]}" if tenth else ""))
        return Worded(text, value, resolution=100 if tenths == 1000 else resolution)
    return Worded(digits(f"{value:g}%", style), value, resolution=resolution)


def in_ten_thousands(v, style):
    """v, a multiple of 100, in 万 with up to two decimals, such as 12.6万 for 126 000."""
    text = f"{v / 10000:g}"
    decimals = len(text.partition(".")[2])
    return Worded(digits(text, style) + "万", v, resolution=10000 // 10 ** decimals)
