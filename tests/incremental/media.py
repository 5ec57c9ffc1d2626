"""Pictures and documents that edits exchange: different in their bytes, not in their length."""

from io import BytesIO

from PIL import Image


def picture(shade: int, width: int = 24, height: int = 16) -> bytes:
    """A picture of one colour; all of one width and height are equally long."""
    written = BytesIO()
    Image.new("RGB", (width, height), (shade % 256, shade // 256, 140)).save(written, "PNG", compress_level=0)
    return written.getvalue()


def document(word: str) -> bytes:
    """A file to download; all are equally long."""
    return f"%PDF-1.4\n% {word}\n%%EOF\n".encode()
