/** The tables of who a person is. Refuses to be used from another module. */
@NullMarked
package no.helseporten.person.store;

import org.jspecify.annotations.NullMarked;
