/** Authorities over HTTP: given, looked at, taken back and closed, and what those who act for somebody else meet. */
@NullMarked
package no.helseporten.portal.authority;

import org.jspecify.annotations.NullMarked;
