/** The pages of the access log and of questions about a look-up. */
@NullMarked
package no.helseporten.accesslog.web;

import org.jspecify.annotations.NullMarked;
