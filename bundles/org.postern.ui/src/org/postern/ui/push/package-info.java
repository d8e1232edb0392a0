/** The wizard that gives each user of a list a profile: who, how, and what would happen, before anything does. */
package org.postern.ui.push;
