/** What the pages of this module show. */
@NullMarked
package dk.skranke.timekeeping.pages;

import org.jspecify.annotations.NullMarked;
