"""An organisation becomes a card for the contacts of a phone: name, numbers, the first door that may be known."""

from __future__ import annotations

from segno.helpers import make_vcard_data

from lebonplan.records import Organisation
from lebonplan.taxonomy import Taxonomy


def vcard_path(slug: str) -> str:
    """Where the card lies below the site's root; it says the same in every language."""
    return f"organisation/{slug}/{slug}.vcf"


def vcard(organisation: Organisation, taxonomy: Taxonomy) -> str:
    """The card as vCard 3.0. The address of a confidential place is not in it."""
    address = next((place.address for place in organisation.places if place.address and not place.confidential), None)
    name = " ".join(organisation.name.split())
    street = address.street if address else None
    lines = ((street.fr or street.nl) if street else None, address.number if address else None)
    card: str = make_vcard_data(
        name=name.replace(";", ","),  # parts of a person's name would stand between semicolons
        displayname=name,
        phone=[phone.number for phone in organisation.contact.phones] or None,
        email=list(organisation.contact.emails) or None,
        url=list(organisation.contact.websites) or None,
        street=" ".join(filter(None, lines)) or None,
        city=taxonomy["communes"][address.commune].label.fr if address else None,
        zipcode=address.postcode if address else None,
        country="BE" if address else None,
    )
    return card
