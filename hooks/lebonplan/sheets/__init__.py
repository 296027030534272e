"""Sheets, their facts, the mixing chart and the equipment become checked values, and pages."""
