"""Words of one's own: the built-in lexicon and a TSV file together."""

from reportlib import Lexicon, Parser, TermKind

UNITS = """\
id\tname\tclass\tsurfaces
斗车\t斗车\tcount\t斗车|手推斗车
"""

parser = Parser(Lexicon.builtin().merged(Lexicon.from_tsv(TermKind.unit, UNITS)))
for mention in parser.parse("全年清运渣土3.2万手推斗车，比上年多4000斗车。").mentions:
    print(mention.text, mention.value)
