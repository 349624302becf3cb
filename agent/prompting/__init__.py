"""What is built from prompts: reviews, incremental prompting, pipelines, and grids of tests."""

from samara.agent.prompting.grid import Cell, Grid, run_grid
from samara.agent.prompting.incremental import IncrementalPrompt, Step
from samara.agent.prompting.pipeline import DOCUMENT_PIPELINE, Pipeline, Stage
from samara.agent.prompting.review import FieldScore, Review, areview, review

__all__ = [
    "DOCUMENT_PIPELINE",
    "Cell",
    "FieldScore",
    "Grid",
    "IncrementalPrompt",
    "Pipeline",
    "Review",
    "Stage",
    "Step",
    "areview",
    "review",
    "run_grid",
]
