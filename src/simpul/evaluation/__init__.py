"""How good a reading is: compared, layer by layer, with a gold standard written by hand from the regulation.

`read_gold` reads the gold standard of one regulation, `evaluate` compares a reading with it, `aggregate` puts
regulations together, `measures` lists the figures as a release's description (DQV) states them.
"""

from simpul.evaluation.gold import LAYERS, Gold, GoldError, gold_folders, read_gold
from simpul.evaluation.quality import METRICS, Measure, measures
from simpul.evaluation.scores import ALL, Miss, Score, Scores, aggregate, evaluate

__all__ = [
    "ALL",
    "LAYERS",
    "METRICS",
    "Gold",
    "GoldError",
    "Measure",
    "Miss",
    "Score",
    "Scores",
    "aggregate",
    "evaluate",
    "gold_folders",
    "measures",
    "read_gold",
]
