from cpted_cli.model.photo import SitePhoto, SitePhotos

LAMP = SitePhoto(file="a.jpg", criterion="lamps")


def test_a_photo_names_its_answer_by_criterion_and_zone():
    assert LAMP.key == "lamps"
    assert SitePhoto(file="a.jpg", criterion="door", zone="entrance-12a").key == "door@entrance-12a"
    assert SitePhoto(file="a.jpg", zone="entrance-12a").key is None


def test_a_photo_is_found_by_its_file():
    listed = SitePhotos(format="cpted-photos/1", site="garden", photos=(LAMP,))
    assert listed.photo("a.jpg") is LAMP
    assert listed.photo("b.jpg") is None
