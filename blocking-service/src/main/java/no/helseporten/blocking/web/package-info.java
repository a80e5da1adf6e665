/** The pages on who among health personnel sees what, and on blocks. */
@NullMarked
package no.helseporten.blocking.web;

import org.jspecify.annotations.NullMarked;
