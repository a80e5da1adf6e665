package no.helseporten.ui;

/** A step on the way to a page. */
public record Crumb(String text, String href) {}
