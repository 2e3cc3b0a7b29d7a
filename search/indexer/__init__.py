"""Files to a published index: walk, read what changed, write the catalogue, build the engine, publish.

The shell around the pure rooms; reads no setting, ranks nothing.
"""

from search.indexer.run import Progress, index
from search.indexer.summary import Summary, Unplaced
from search.indexer.walk import Skipped

__all__ = ["Progress", "Skipped", "Summary", "Unplaced", "index"]
