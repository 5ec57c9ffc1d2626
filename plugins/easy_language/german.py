"""The rules of Leichte Sprache in German, as far as a pattern can see them.

They are those of BITV 2.0, annex 2, part 2 (no abbreviations, negations, subjunctive, passive and genitive; compounds with
hyphens; short sentences, each on a line of its own; no special signs or brackets), and on numbers those of the Netzwerk
Leichte Sprache. Its figures for “short” and “long” are the house's own. Every pattern leaves out what it cannot be sure of:
a false alarm costs a writer more than a missed one.
"""

import re

from plugins.easy_language.rules import EasyRules, Sign

_NOUN = r"[A-ZÄÖÜ][\w·‧-]*"
_MONTH = r"(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)"

_ABBREVIATION = re.compile(
    r"(?<![\w.-])(?:z\. ?B\.|u\. ?a\.|d\. ?h\.|o\. ?[äÄ]\.|i\. ?d\. ?R\.|u\. ?Ä\.|e\. ?V\.|v\. ?a\.|z\. ?T\.|s\. ?o\.|s\. ?u\.|"
    r"(?:usw|etc|bzw|ca|ggf|inkl|evtl|max|min|vgl|zzgl|Str|str|Nr|Tel|Dr|Prof|Abs|Art|Mio|Mrd|Hr|Fr|St|Std|Mo|Di|Mi|Do|Fr|Sa|So|"
    r"Jan|Feb|Apr|Aug|Sept|Okt|Nov|Dez)\.)(?!\w)"
    r"|(?<![\w.-])(?:(?!(?:II|III|IV|VI|VII|VIII|IX|XI|XII|XX|XXI)\b)(?!(?:SMS|USB|WC|CD|DVD|PC|TV)\b)[A-ZÄÖÜ]{2,}s?|GmbH|gGmbH|Kfz|Lkw|Pkw|"
    r"eG|mbH)(?![\w])"
)

# A participle that is no infinitive: what begins like one and is something else is left out.
_NOT_PARTICIPLE = (
    r"(?!(?:gehen|geben|gewinnen|gelingen|genießen|gehören|gefallen|geschehen|gestalten|gelten|genehmigen|gebrauchen|gewöhnen|"
    r"gedenken|gegen|gegenüber|gestern|gewesen|gebären|gefährden|genügen|gestatten|gewähren|geraten|getrennt|gesamt|gesund|"
    r"geschickt|gerecht|gewohnt|gespannt|bekannt|beliebt|bereit|berühmt|besorgt|bestimmt|bewusst|berechtigt|begeistert|erst|ernst|"
    r"erkältet|erwachsen|echt|verliebt|verrückt|verwandt|verschieden|entspannt|enttäuscht|interessiert)\b)"
)
_BEFORE = (
    r"(?:an|auf|aus|ab|bei|durch|ein|fest|frei|her|hin|mit|nach|statt|teil|um|unter|vor|weg|weiter|zu|zurück|zusammen)?"
)
_PARTICIPLE = (
    rf"{_NOT_PARTICIPLE}{_BEFORE}(?:ge[a-zäöüß]{{2,}}(?:t|en)|(?:be|er|ent|ver|zer|miss|über)[a-zäöüß]{{3,}}t|[a-zäöüß]{{3,}}iert|"
    r"(?:be|er|ent|ver|zer|über|unter)?(?:standen|sprochen|nommen|schrieben|boten|funden|troffen|worfen|schlossen|rissen|bunden|brochen|"
    r"schnitten|wiesen|holfen))"
)
_BE = r"(?:werde|wird|wirst|werdet|werden|wurde|wurdest|wurdet|wurden)"
_WITHIN = r"[^,:;.!?]{0,120}?"

_PASSIVE = re.compile(
    rf"\b(?P<found>{_BE}\b{_WITHIN}(?<![\w-]){_PARTICIPLE})(?![\w-])|(?<![\w-])(?:{_PARTICIPLE}) (?:{_BE}|worden)\b|"
    r"\b(?:[Ii]st|[Ss]ind|[Ww]ar|[Ww]aren)\b[^,:;.!?]{1,80}? zu [a-zäöüß]{3,}en(?=[.!?]|$)"
)

_CONJUNCTION = (
    r"(?:dass|weil|obwohl|damit|sodass|nachdem|bevor|während|falls|ob|indem|sobald|solange|sofern|wobei|wodurch|womit|worauf|"
    r"welche[rsnm]?|deren|dessen|denen)"
)
_SUBORDINATE = re.compile(
    rf"(?P<found>, (?:und )?(?:{_CONJUNCTION})\b)|^(?P<first>(?:Weil|Obwohl|Nachdem|Bevor|Falls|Sobald|Solange|Sofern|Indem)\b)"
    r"|(?P<relative>, (?:(?:mit|für|von|in|bei|zu|aus|auf|an|über|durch|um|nach|vor|unter) )?(?:der|die|das|den|dem) "
    rf"(?:(?![A-ZÄÖÜ])[^,.:;!?]{{2,}}|{_NOUN} [a-zäöüß]{{3,}})(?=[,.:;!?]|$))"
)

# “dieses Haus” is none: nouns that end in s without a case.
_ENDS_IN_S = (
    r"(?:[Hh]aus|[Gg]las|[Gg]ras|[Gg]leis|nis|[Vv]irus|[Mm]oos|[Ll]os|[Ee]is|[Ff]uß|[Gg]as|[Pp]lus|[Mm]inus|[Tt]eam)"
)
_NOT_BEFORE_GENITIVE = (
    r"(?!(?:Sie|Ihnen|Ihr|Ihre|Ihren|Ich|Wir|Er|Es|Du|Uhr|Ist|Sind|War|Waren|Hat|Haben|Kann|Können|Soll|Will|Mit|In|Bei|Zu|Von|Aus|"
    r"Nach|Vor|Seit|Auf|An|Und|Oder|Dann|Dort|Hier|Heute|Auch|Nur|Das|Den|Dem|Wer|Was|Wann|Wo|Wie|Warum|Zum|Zur|Danke|Montag|"
    r"Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|Jetzt|Bitte|Vielleicht|Darum|Danach|Später|Früher|Morgen|Gestern|"
    r"Zusammen|Manchmal|Oft|Immer)\b)"
)
_GENITIVE = re.compile(
    rf"\b(?P<found>(?:[Dd]es|[Ee]ines|[MmDdSs]eines|[Ii]hres|[Uu]nseres|[Ee]ures|[Kk]eines) (?:[a-zäöüß]+en ){{0,2}}{_NOUN})"
    rf"|\b(?P<this>(?:[Dd]ieses|[Jj]edes|[Jj]enes) (?:[a-zäöüß]+en ){{0,2}}(?!\w*{_ENDS_IN_S}\b){_NOUN}s)\b"
    rf"|\b(?P<because>(?:[Ww]egen|[Tt]rotz|[Ii]nnerhalb|[Aa]ußerhalb|[Aa]ufgrund|[Aa]nstatt|[Mm]ithilfe|[Aa]nhand|[Ii]nfolge|"
    r"[Ee]inschließlich|[Hh]insichtlich|[Bb]ezüglich) (?:der|des|einer|eines|ihrer|ihres|seiner|seines|unserer|unseres|dieser|dieses))\b"
    rf"|(?<![Ii]st )(?<![Ww]ar )(?<![Hh]eißt )(?<![\w-])(?P<noun>{_NOT_BEFORE_GENITIVE}[A-ZÄÖÜ][\w·‧-]{{2,}} (?:der|einer|meiner|seiner|ihrer|unserer|dieser|aller|vieler) "
    rf"(?:[a-zäöüß]+(?:en|er) ){{0,2}}{_NOUN})"
)

_SUBJUNCTIVE = re.compile(
    r"\b(?:würden?|würdest|würdet|könnten?|könntest|könntet|müssten?|müsstest|sollten?|solltest|dürften?|dürftest|hätten?|hättest|"
    r"wären?|wärest|wäre|käme|kämen|gäbe|gäben|bräuchten?|wüssten?|ginge|gingen|ließe|ließen|sei|seien)\b",
    re.IGNORECASE,
)

_UNITS = r"(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)"
_ORDINALS = r"(?:erste|zweite|dritte|vierte|fünfte|sechste|siebte|achte|neunte|zehnte|elfte|zwölfte|\w+zehnte|\w+zigste|einunddreißigste)[nrs]?"
_NUMBER = re.compile(
    rf"(?<![\w-])(?:(?:{_UNITS}|(?:drei|vier|fünf|sech|sieb|acht|neun)zehn|\w*(?:zwanzig|dreißig|vierzig|fünfzig|sechzig|siebzig|"
    rf"achtzig|neunzig)|(?:\w{{3,10}})?(?:hundert|tausend)\w*)(?![\w-])|(?:{_ORDINALS}) {_MONTH}\b)"
    r"|(?<![\w.,/-])\d+(?:[.,]\d+)? ?(?:%|‰|Prozent\b)|\bProzent\b"
    r"|(?<![\w-])(?:II|III|IV|VI|VII|VIII|IX|XI|XII|XIII|XIV|XV|XVI|XVII|XVIII|XIX|XX|XXI)(?![\w-])"
    # Neither a telephone number nor a postal code: those stand in groups or before the name of a place.
    r"|(?<![\w+.,/-])(?<!\d )(?:\d{1,3}(?:[. ]\d{3})+|(?!\d{5} [A-ZÄÖÜ][\w-]+(?:,|$))\d{5,})(?![\w,/-]*\d)(?![. ]?\d)"
    rf"|(?<![\w.])\d{{1,2}}\. ?\d{{1,2}}\.(?: ?\d{{4}}|\d{{2}})?(?!\d)|(?<!\d)\d{{4}}-\d\d-\d\d(?!\d)|(?<![\w-])\d+ (?:Millionen?|Milliarden?)\b",
    re.IGNORECASE,
)

_SPECIAL = re.compile(r"[()\[\]{}§&/\\;*#+=<>^~…]| - ")
_GENDERED = re.compile(r"(?<!\w)\w{1,40}[*:_](?:in|innen|r|n)\b")

# A linking sound inside a word, or a second word behind four letters or more, shows that it is made of two.
_HEADS = (
    r"(?:ämter|amtes|abend|abteilung|angebot|anlage|ansprache|antrag|anwalt|arbeit|arbeiter|arbeiterin|aufgabe|ausschuss|ausweis|auto|bahn|"
    r"behörde|beitrag|beratung|bereich|beruf|betreuung|bogen|brief|bürger|büro|dienst|ebene|einrichtung|fahrt|familie|feier|form|frage|"
    r"führung|garten|gebiet|gebühr|geld|gericht|gesetz|gespräch|gruppe|gruppen|halle|haus|häuser|hilfe|hilfen|infos?|jahr|karte|kasse|"
    r"kenntnis|kinder|kirche|klinik|konzept|kosten|kraft|kräfte|kreis|kurs|kurse|leben|lehrer|lehrerin|leistung|leiter|leiterin|leitung|leute|"
    r"liste|markt|maßnahme|maßnahmen|meister|meisterin|mensch|menschen|mitteilung|mittel|nachmittag|nummer|ordnung|ort|partner|partnerin|"
    r"person|personen|plan|platz|plätze|programm|projekt|punkt|raum|räume|recht|rechte|referat|saal|schule|schulen|schutz|seite|seiten|sprache|"
    r"stelle|stellen|stunde|stunden|tag|tage|tagung|team|telefon|termin|termine|text|thema|themen|training|treff|treffen|veranstaltung|"
    r"verband|verein|vereine|vertrag|vertreter|vertreterin|vortrag|weg|werk|werkstatt|wesen|woche|wochen|wohnung|zahl|zeit|zeiten|zentrum|"
    r"zimmer|zuschuss)"
)
_COMPOUND = re.compile(
    rf"[A-ZÄÖÜ][a-zäöüß]{{2,}}(?:ungs|heits|keits|schafts|tions|täts)[a-zäöüß]{{3,}}|(?=.{{10,}})[A-ZÄÖÜ][a-zäöüß]{{3,}}{_HEADS}"
)
_NO_COMPOUND = re.compile(
    r"(?:Bundes|Inter|Wissen|Gesell|Nachmittag|Vormittag|Mitarbeiter|Mitarbeit|Vereinbarung).{0,5}(?:e|n|in|innen)?"
)

GERMAN = EasyRules(
    words_at_most=12,
    letters_at_most=15,
    compound=_COMPOUND,
    no_compound=_NO_COMPOUND,
    negation=re.compile(
        r"(?<![\w-])(?:nicht|nichts|nie|niemals|niemand(?:en|em)?|nirgends|nirgendwo|keine?[mnrs]?)(?![\w-])",
        re.IGNORECASE,
    ),
    gendered=_GENDERED,
    abbreviation=_ABBREVIATION,
    signs=(
        Sign("easy-subordinate-clause", _SUBORDINATE),
        Sign("easy-genitive", _GENITIVE),
        Sign("easy-passive", _PASSIVE),
        Sign("easy-subjunctive", _SUBJUNCTIVE),
        Sign("easy-number", _NUMBER),
        Sign("easy-special-sign", _SPECIAL),
        Sign("easy-abbreviation", _ABBREVIATION),
    ),
)
