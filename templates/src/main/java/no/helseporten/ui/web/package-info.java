/** How style, script and fonts reach the browser. Serves nothing about anybody. */
@NullMarked
package no.helseporten.ui.web;

import org.jspecify.annotations.NullMarked;
