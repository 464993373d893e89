@NullMarked
package dk.skranke.configuration.pages;

import org.jspecify.annotations.NullMarked;
