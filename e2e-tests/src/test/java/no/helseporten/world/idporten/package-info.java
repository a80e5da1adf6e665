/**
 * The provider that signs citizens in, behaving as ID-porten does in what the portal can notice: code flow with PKCE,
 * signed client assertions, levels, the national number in {@code pid}, one session over several sign-ins, and its end.
 * Anybody can be anybody here. Refuses to know the portal beyond what a client registers.
 */
@NullMarked
package no.helseporten.world.idporten;

import org.jspecify.annotations.NullMarked;
