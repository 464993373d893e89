@NullMarked
package dk.skranke.knowledge.pages;

import org.jspecify.annotations.NullMarked;
