/** What is looked for in a policy before any server is asked: one class each. */
package org.postern.net.review;
