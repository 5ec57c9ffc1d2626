"""A release's video in sign language, as its feed item tells it."""

from babel.support import NullTranslations

from plugins.edition.depictions import figure, shared_in
from plugins.edition.view import View
from plugins.feeds.models import FeedVideo
from plugins.interface.formats import file_size
from plugins.interface.words import ON_A_HOST, SIGN_LANGUAGE_WORDS, SO_MANY_MINUTES, VIDEO_IN_LANGUAGE
from plugins.newsroom.sign_language import SignLanguageVideo


def feed_video(view: View, video: SignLanguageVideo, folder: str, words: NullTranslations) -> FeedVideo:
    """The video for a view's readers, whose poster stands in ``folder`` (a URL); ``words`` are the catalogue of the language."""
    language = str(words.gettext(SIGN_LANGUAGE_WORDS[video.language]))
    poster = shared_in(figure(video.poster), folder)
    assert poster is not None, "the pictures of releases are shared"
    return FeedVideo(
        url=video.url,
        language=video.language.value,
        media_type=video.media_type,
        duration=video.duration,
        size=video.size,
        title=str(words.gettext(VIDEO_IN_LANGUAGE)) % {"language": language},
        facts=", ".join(_facts(view, video, words)),
        poster=poster,
    )


def _facts(view: View, video: SignLanguageVideo, words: NullTranslations) -> tuple[str, ...]:
    duration = str(words.gettext(SO_MANY_MINUTES)) % {"duration": video.minutes}
    size = (file_size(video.size, view.language.locale),) if video.size else ()
    return (duration, *size, str(words.gettext(ON_A_HOST)) % {"host": video.host})
