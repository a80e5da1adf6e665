/**
 * The look: page layout, components, style, charts as numbers ready to draw, and how dates, numbers and names
 * are written. Refuses to know any feature.
 */
@ApplicationModule(displayName = "Look", type = ApplicationModule.Type.OPEN)
@NullMarked
package no.helseporten.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
