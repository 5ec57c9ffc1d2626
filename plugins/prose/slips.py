"""Slips of the hand: two words that differ by one letter left out, put in, changed, or two letters swapped."""


def is_slip(one: str, other: str) -> bool:
    """Whether two different words are one edit apart (Damerau 1964: insertion, deletion, substitution, transposition)."""
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    start = next((place for place, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), None)
    if start is None:  # one is the other with a letter more at its end
        return True
    if len(one) != len(other):
        shorter, longer = sorted((one, other), key=len)
        return shorter[start:] == longer[start + 1 :]
    is_swap = one[start : start + 2] == other[start : start + 2][::-1] and one[start + 2 :] == other[start + 2 :]
    return is_swap or one[start + 1 :] == other[start + 1 :]
