"""Photos made ready for a page."""

import io

import pytest
from PIL import Image

from cpted_cli.files.pictures import PRINT_PIXELS, page_picture, page_pictures
from tests.places import TRACES, photo


def opened(content):
    return Image.open(io.BytesIO(content))


def is_red(pixel):
    return pixel[0] > 200 > 60 > pixel[2]


def test_everything_that_rides_along_is_gone(tmp_path):
    original = photo(tmp_path / "a.jpg").read_bytes()
    made = page_picture(original)

    assert all(trace in original for trace in TRACES[:5])
    assert not [trace for trace in TRACES if trace in made]
    assert dict(opened(made).getexif()) == {}
    assert set(opened(made).info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}


def test_original_is_left_as_it_is(tmp_path):
    path = photo(tmp_path / "a.jpg")
    before = path.read_bytes()
    page_pictures(tmp_path, ["a.jpg"])

    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("orientation", "size", "red"),
    [(1, (80, 40), (40, 5)), (3, (80, 40), (40, 35)), (6, (40, 80), (35, 40)), (8, (40, 80), (5, 40))],
)
def test_photo_taken_sideways_stands_upright(tmp_path, orientation, size, red):
    made = opened(page_picture(photo(tmp_path / "a.jpg", orientation=orientation).read_bytes()))

    assert made.size == size
    assert is_red(made.getpixel(red))


def test_large_photo_is_scaled_to_print_size_and_small_one_is_not_blown_up(tmp_path):
    large = opened(page_picture(photo(tmp_path / "a.jpg", (3000, 1500)).read_bytes()))
    small = opened(page_picture(photo(tmp_path / "b.jpg", (30, 20)).read_bytes()))

    assert large.size == (PRINT_PIXELS[0], PRINT_PIXELS[0] // 2)
    assert small.size == (30, 20)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "I;16"])
def test_png_of_any_kind_becomes_a_jpeg(mode):
    with io.BytesIO() as stream:
        Image.new(mode, (20, 10)).save(stream, "PNG")
        made = page_picture(stream.getvalue())

    assert made.startswith(b"\xff\xd8\xff")


def test_same_photo_gives_the_same_bytes(tmp_path):
    content = photo(tmp_path / "a.jpg").read_bytes()

    assert page_picture(content) == page_picture(content)


@pytest.mark.parametrize("content", [b"", b"GIF89a", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"\xff\xd8\xff\xe0"])
def test_what_is_no_photo_is_none(content):
    assert page_picture(content) is None


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_damaged_photo_is_a_photo_or_none_and_never_an_error(tmp_path, kind):
    with opened(photo(tmp_path / "a.jpg", (64, 64)).read_bytes()) as picture, io.BytesIO() as stream:
        picture.save(stream, kind, exif=picture.getexif())
        whole = stream.getvalue()

    assert page_picture(whole) is not None
    assert page_picture(whole[: len(whole) // 2]) is None
    for place in range(8, len(whole), 7):
        spoiled = bytearray(whole)
        spoiled[place] ^= 0xFF
        assert (page_picture(bytes(spoiled)) or b"\xff\xd8\xff").startswith(b"\xff\xd8\xff")


def test_half_a_photo_is_none_even_after_a_page_was_set(tmp_path):
    import weasyprint  # noqa: F401  it changes how Pillow reads, for the whole process

    whole = photo(tmp_path / "a.jpg", (64, 64)).read_bytes()

    assert page_picture(whole[: len(whole) - 200]) is None


def test_photos_that_are_not_there_or_lie_elsewhere_are_left_out(tmp_path):
    photo(tmp_path / "photos" / "a.jpg")
    photo(tmp_path / "outside.jpg")
    names = ["a.jpg", "b.jpg", "../outside.jpg", str(tmp_path / "outside.jpg"), ".", ""]

    assert list(page_pictures(tmp_path / "photos", names)) == ["a.jpg"]
