"""One address of each kind of page; a new kind of page is added here and every test looks at it."""

from __future__ import annotations

KINDS = {
    "home": "",
    "need": "need/drugs/",
    "commune": "commune/saint-gilles/",
    "organisation": "organisation/dune/",
    "helpline": "organisation/samusocial/",
    "confidential": "organisation/cpvcf/",
    "index": "organisations/",
    "helplines": "helplines/",
    "about": "about/",
}
