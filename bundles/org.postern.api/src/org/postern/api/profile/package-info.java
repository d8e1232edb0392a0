/**
 * What clients are told: {@link org.postern.api.profile.ProfileFormat formats} write a profile down,
 * {@link org.postern.api.profile.ProfileChannel channels} push what was written.
 */
package org.postern.api.profile;
