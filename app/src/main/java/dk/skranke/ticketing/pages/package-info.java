@NullMarked
package dk.skranke.ticketing.pages;

import org.jspecify.annotations.NullMarked;
