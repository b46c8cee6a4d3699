"""What people see: a page, an article or a figure as HTML.

``document`` is the file, ``view`` what it shows, ``articles``, ``figures`` and ``scanned`` its parts; ``elements``
escapes every text.  The style and the script stand beside them as files of their own.
"""

from policytext.html.view import (
    article_document,
    article_frame,
    metric_document,
    metric_fragment,
    page_document,
    page_frame,
)

__all__ = ["article_document", "article_frame", "metric_document", "metric_fragment", "page_document", "page_frame"]
