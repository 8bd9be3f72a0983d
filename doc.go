// Package chithi models government directives (chỉ thị): the instrument, the tasks it gives, the public
// bodies that answer for them, and the rules that say from when it binds.
//
// A directive is data as written; everything that follows from it is computed for a day, and every answer says why.
package chithi
