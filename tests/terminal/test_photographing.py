from cpted_cli.analysis.advance import advance
from cpted_cli.analysis.hands import Hands, Kept, PhotosTaken
from cpted_cli.analysis.moves import DropPhoto, Notice, PlacePhotos, TakePhoto
from cpted_cli.model.assessment import Answer
from cpted_cli.terminal.photographing import drop_moves, listed_photos, notice_of, photo_moves
from tests.walk.place import a_walk
from tests.walk.speaking import a_photo

WALK = a_walk()
TAKEN = PhotosTaken(placed=(("lux", "a.jpg"), (None, "b.jpg")), unplaced=("c.jpg",), elsewhere=4)


def hands(taken: object = None) -> Hands:
    take = a_photo if taken is None else lambda *_: taken
    return Hands(keep=lambda _: Kept(), take_photo=take, edit=str, now=lambda: None)


def test_one_photo_belongs_to_the_question_at_hand():
    assert photo_moves(" /tmp/a.jpg ", WALK, hands()) == (TakePhoto("yard.jpg"),)
    assert photo_moves("  ", WALK, hands()) == ()


def test_a_photo_is_taken_away_by_its_number_or_its_name():
    walk = a_walk(**{"whole-1": Answer(photos=("a.jpg", "b.jpg"))})
    assert listed_photos(walk) == ("1 a.jpg", "2 b.jpg")
    assert drop_moves(" 2 ", walk) == (DropPhoto(2),)
    assert drop_moves("a.jpg", walk) == (DropPhoto("a.jpg"),)
    assert drop_moves("", walk) == ()
    assert advance(walk, DropPhoto(1)).answer.photos == ("b.jpg",)
    assert [advance(walk, DropPhoto(one)).notice.code for one in (0, 3, "c.jpg")] == ["no-such-photo"] * 3
    assert drop_moves("1", WALK).code == advance(WALK, DropPhoto(1)).notice.code == "no-photo-here"


def test_a_refusal_says_why():
    assert isinstance(photo_moves("a.txt", WALK, hands()), Notice)


def test_photos_of_a_folder_go_where_they_belong_and_the_last_ones_here():
    here = WALK.question.key
    assert photo_moves("card", WALK, hands(TAKEN)) == (
        PlacePhotos((("lux", "a.jpg"), (here, "b.jpg")), notice_of(TAKEN)),
    )


def test_it_is_told_how_many_came_in_and_how_many_found_their_place():
    told = notice_of(TAKEN)
    assert not told.is_refusal
    assert (told.params["count"], told.params["placed"], told.params["unplaced"], told.params["elsewhere"]) == (
        3,
        2,
        1,
        4,
    )
