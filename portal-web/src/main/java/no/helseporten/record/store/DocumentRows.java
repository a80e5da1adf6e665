package no.helseporten.record.store;

import java.util.List;

/** A document with what it consists of. */
public record DocumentRows(StoredDocument document, List<StoredContent> contents) {}
