package no.helseporten.ui;

/**
 * One of several views of the same thing, each a page of its own.
 *
 * @param current whether this is the one shown
 */
public record Tab(String text, String href, boolean current) {}
