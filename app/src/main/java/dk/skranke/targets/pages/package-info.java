@NullMarked
package dk.skranke.targets.pages;

import org.jspecify.annotations.NullMarked;
