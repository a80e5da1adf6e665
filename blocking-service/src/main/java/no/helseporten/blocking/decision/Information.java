package no.helseporten.blocking.decision;

import java.util.UUID;

/**
 * A kind of information, as narrow as it may be: what a block of kind {@code INFORMATION} is about, and what an item is
 * of.
 *
 * @param code in its catalogue
 */
public record Information(Catalogue catalogue, String code) {

    public enum Catalogue {
        /** Main group of document type by its letter, A to S (Volven 9602). */
        DOCUMENT_GROUP,
        /** Document type (Volven 9602): {@code A01-2}. */
        DOCUMENT_TYPE,
        /** The field that a result is of: {@code LABORATORY}, {@code MICROBIOLOGY}, {@code PATHOLOGY}, {@code IMAGING}, {@code VITAL_SIGNS}. */
        FIELD,
        /** A group of medicines, or one substance, by its ATC code in any of its five lengths. */
        ATC,
        /** One item, by our id of it. */
        ITEM
    }

    public Information {
        NotBlank.require(code);
    }

    public static Information item(UUID id) {
        return new Information(Catalogue.ITEM, id.toString());
    }
}
