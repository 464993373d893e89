@NullMarked
package dk.skranke.calendars.pages;

import org.jspecify.annotations.NullMarked;
