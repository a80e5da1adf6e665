/** The pages on who among health personnel sees what, and on blocks; and the decision for systems that ask for it. */
@NullMarked
package no.helseporten.blocking.web;

import org.jspecify.annotations.NullMarked;
