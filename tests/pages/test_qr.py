"""The QR code drawn on the phone is the one that a well-known library draws."""

from __future__ import annotations

import pytest
import qrcode
from playwright.sync_api import Browser
from site_kit import ROOT

SCRIPT = (ROOT / "docs/assets/qr.js").read_text(encoding="utf-8")
TEXTS = ["https://example.org/list/#dune", "https://example.org/pl/list/#" + "+".join(["pierre-d-angle"] * 5), "żółć €"]


def _drawn(text: str, mask: int) -> list[list[int]]:
    code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_L, border=0, mask_pattern=mask)
    code.add_data(qrcode.util.QRData(text.encode(), mode=qrcode.util.MODE_8BIT_BYTE))
    code.make(fit=True)
    return [[int(square) for square in row] for row in code.get_matrix()]


@pytest.mark.parametrize("length", [1, 17, 18, 32, 53, 78, 106, 134, 154, 192, 230, 271])
def test_every_version_has_the_same_squares(browser: Browser, length: int) -> None:
    """From version 1 to 10, with each mask, square by square."""
    page = browser.new_page()
    page.evaluate(SCRIPT)
    text = ("https://example.org/" + "abcdefghij" * 30)[:length]
    for mask in range(8):
        assert page.evaluate("([text, mask]) => lebonplanQr(text, mask)", [text, mask]) == _drawn(text, mask)
    page.close()


def test_a_text_that_is_too_long_gives_no_code(browser: Browser) -> None:
    """Past 271 bytes the page offers the link alone."""
    page = browser.new_page()
    page.evaluate(SCRIPT)
    assert page.evaluate("lebonplanQr('a'.repeat(272))") is None
    page.close()


@pytest.mark.parametrize("text", TEXTS)
def test_accents_are_bytes_of_utf_8(browser: Browser, text: str) -> None:
    """With the mask the phone chose itself, the squares say the text."""
    page = browser.new_page()
    page.evaluate(SCRIPT)
    chosen = page.evaluate("text => lebonplanQr(text)", text)
    assert chosen in [_drawn(text, mask) for mask in range(8)]
    page.close()
