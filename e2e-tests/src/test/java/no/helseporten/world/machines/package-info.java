/**
 * The issuer that lets machines in, in the part HelseID plays: client credentials only, the client's organisation in the
 * token. Refuses to know citizens.
 */
@NullMarked
package no.helseporten.world.machines;

import org.jspecify.annotations.NullMarked;
