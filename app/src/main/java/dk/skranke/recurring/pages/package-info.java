@NullMarked
package dk.skranke.recurring.pages;

import org.jspecify.annotations.NullMarked;
