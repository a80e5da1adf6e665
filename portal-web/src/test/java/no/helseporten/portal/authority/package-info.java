/** What those who act for somebody else meet on the pages. */
@NullMarked
package no.helseporten.portal.authority;

import org.jspecify.annotations.NullMarked;
