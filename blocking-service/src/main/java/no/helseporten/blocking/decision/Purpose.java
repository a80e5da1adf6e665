package no.helseporten.blocking.decision;

/** Why somebody reads: the purposes of use of the sector's trust framework, from HL7 v3 ActReason. */
public enum Purpose {
    /** Treatment. */
    TREAT,
    /** Treatment in the acute chain; the same rules as for {@link #TREAT}. */
    ETREAT,
    /** Coordination of care. */
    COC,
    /** Break the glass: an emergency that opens what the policy lets it open. Needs a reason, and is always told. */
    BTG
}
