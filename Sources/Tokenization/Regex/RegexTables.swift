// swift-format-ignore-file
enum RegexTables {
  /// n
  static let names: StaticString = """
    adlam,# ahom,$ alnum,% alpha,& alphabetic,& anatolianhieroglyphs,' any,( arabic,) armenian,* ascii,+ asciihexd\
    igit,, assigned,- avestan,. balinese,/ bamum,0 bassavah,1 batak,2 bengali,3 bhaiksuki,4 bidicontrol,5 blank,6 \
    bopomofo,7 brahmi,8 braille,9 buginese,: buhid,; c,< canadianaboriginal,= carian,> cased,? caseignorable,@ cau\
    casianalbanian,A cc,B cf,C$ chakma,D$ cham,E$ changeswhencasefolded,F$ changeswhencasemapped,G$ changeswhenlow\
    ercased,H$ changeswhentitlecased,I$ changeswhenuppercased,J$ cherokee,K$ chorasmian,L$ cn,M$ cntrl,B co,N$ com\
    mon,O$ coptic,P$ cs,Q$ cuneiform,R$ cypriot,S$ cyprominoan,T$ cyrillic,U$ dash,V$ defaultignorablecodepoint,W$\
     deprecated,X$ deseret,Y$ devanagari,Z$ diacritic,[$ digit,]$ divesakuru,^$ dogra,_$ duployan,`$ egyptianhiero\
    glyphs,a$ elbasan,b$ elymaic,c$ emoji,C% emojicomponent,D% emojimodifier,E% emojimodifierbase,F% emojipresenta\
    tion,G% ethiopic,H% extendedpictographic,I% extender,J% georgian,K% glagolitic,L% gothic,M% grantha,N% graph,O\
    % graphemebase,P% graphemeextend,Q% graphemelink,R% greek,S% gujarati,T% gunjalagondi,U% gurmukhi,V% han,W% ha\
    ngul,X% hanifirohingya,Y% hanunoo,Z% hatran,[% hebrew,]% hexdigit,^% hiragana,_% hyphen,`% idcontinue,a% ideog\
    raphic,b% idsbinaryoperator,c% idstart,C& idstrinaryoperator,D& imperialaramaic,E& inadlam,F& inaegeannumbers,\
    G& inahom,H& inalchemicalsymbols,I& inalphabeticpresentationforms,J& inanatolianhieroglyphs,K& inancientgreekm\
    usicalnotation,L& inancientgreeknumbers,M& inancientsymbols,N& inarabic,O& inarabicextendeda,P& inarabicextend\
    edb,Q& inarabicmathematicalalphabeticsymbols,R& inarabicpresentationformsa,S& inarabicpresentationformsb,T& in\
    arabicsupplement,U& inarmenian,V& inarrows,W& inavestan,X& inbalinese,Y& inbamum,Z& inbamumsupplement,[& inbas\
    iclatin,+ inbassavah,]& inbatak,^& inbengali,_& inbhaiksuki,`& inblockelements,a& inbopomofo,b& inbopomofoexte\
    nded,c& inboxdrawing,C' inbrahmi,D' inbraillepatterns,9 inbuginese,E' inbuhid,F' inbyzantinemusicalsymbols,G' \
    incarian,H' incaucasianalbanian,I' inchakma,J' incham,K' incherokee,L' incherokeesupplement,M' inchesssymbols,\
    N' inchorasmian,O' incjkcompatibility,P' incjkcompatibilityforms,Q' incjkcompatibilityideographs,R' incjkcompa\
    tibilityideographssupplement,S' incjkradicalssupplement,T' incjkstrokes,U' incjksymbolsandpunctuation,V' incjk\
    unifiedideographs,W' incjkunifiedideographsextensiona,X' incjkunifiedideographsextensionb,Y' incjkunifiedideog\
    raphsextensionc,Z' incjkunifiedideographsextensiond,[' incjkunifiedideographsextensione,]' incjkunifiedideogra\
    phsextensionf,^' incjkunifiedideographsextensiong,_' incombiningdiacriticalmarks,`' incombiningdiacriticalmark\
    sextended,a' incombiningdiacriticalmarksforsymbols,b' incombiningdiacriticalmarkssupplement,c' incombininghalf\
    marks,C( incommonindicnumberforms,D( incontrolpictures,E( incoptic,F( incopticepactnumbers,G( incountingrodnum\
    erals,H( incuneiform,I( incuneiformnumbersandpunctuation,J( incurrencysymbols,K( incypriotsyllabary,L( incypro\
    minoan,M( incyrillic,N( incyrillicextendeda,O( incyrillicextendedb,P( incyrillicextendedc,Q( incyrillicsupplem\
    ent,R( indeseret,Y$ indevanagari,S( indevanagariextended,T( indingbats,U( indivesakuru,V( indogra,W( indominot\
    iles,X( induployan,Y( inearlydynasticcuneiform,Z( inegyptianhieroglyphformatcontrols,[( inegyptianhieroglyphs,\
    ]( inelbasan,^( inelymaic,_( inemoticons,`( inenclosedalphanumerics,a( inenclosedalphanumericsupplement,b( ine\
    nclosedcjklettersandmonths,c( inenclosedideographicsupplement,C) inethiopic,D) inethiopicextended,E) inethiopi\
    cextendeda,F) inethiopicextendedb,G) inethiopicsupplement,H) ingeneralpunctuation,I) ingeometricshapes,J) inge\
    ometricshapesextended,K) ingeorgian,L) ingeorgianextended,M) ingeorgiansupplement,N) inglagolitic,O) inglagoli\
    ticsupplement,P) ingothic,Q) ingrantha,R) ingreekandcoptic,S) ingreekextended,T) ingujarati,U) ingunjalagondi,\
    V) ingurmukhi,W) inhalfwidthandfullwidthforms,X) inhangulcompatibilityjamo,Y) inhanguljamo,Z) inhanguljamoexte\
    ndeda,[) inhanguljamoextendedb,]) inhangulsyllables,^) inhanifirohingya,_) inhanunoo,`) inhatran,a) inhebrew,b\
    ) inherited,c) inhighprivateusesurrogates,C* inhighsurrogates,D* inhiragana,E* inideographicdescriptioncharact\
    ers,F* inideographicsymbolsandpunctuation,G* inimperialaramaic,H* inindicsiyaqnumbers,I* ininscriptionalpahlav\
    i,J* ininscriptionalparthian,K* inipaextensions,L* injavanese,M* inkaithi,N* inkanaextendeda,O* inkanaextended\
    b,P* inkanasupplement,Q* inkanbun,R* inkangxiradicals,S* inkannada,T* inkatakana,U* inkatakanaphoneticextensio\
    ns,V* inkayahli,W* inkharoshthi,X* inkhitansmallscript,Y* inkhmer,Z* inkhmersymbols,[* inkhojki,]* inkhudawadi\
    ,^* inlao,_* inlatin1supplement,`* inlatinextendeda,a* inlatinextendedadditional,b* inlatinextendedb,c* inlati\
    nextendedc,C+ inlatinextendedd,D+ inlatinextendede,E+ inlatinextendedf,F+ inlatinextendedg,G+ inlepcha,H+ inle\
    tterlikesymbols,I+ inlimbu,J+ inlineara,K+ inlinearbideograms,L+ inlinearbsyllabary,M+ inlisu,N+ inlisusupplem\
    ent,O+ inlowsurrogates,P+ inlycian,Q+ inlydian,R+ inmahajani,S+ inmahjongtiles,T+ inmakasar,U+ inmalayalam,V+ \
    inmandaic,W+ inmanichaean,X+ inmarchen,Y+ inmasaramgondi,Z+ inmathematicalalphanumericsymbols,[+ inmathematica\
    loperators,]+ inmayannumerals,^+ inmedefaidrin,_+ inmeeteimayek,`+ inmeeteimayekextensions,a+ inmendekikakui,b\
    + inmeroiticcursive,c+ inmeroitichieroglyphs,C, inmiao,D, inmiscellaneousmathematicalsymbolsa,E, inmiscellaneo\
    usmathematicalsymbolsb,F, inmiscellaneoussymbols,G, inmiscellaneoussymbolsandarrows,H, inmiscellaneoussymbolsa\
    ndpictographs,I, inmiscellaneoustechnical,J, inmodi,K, inmodifiertoneletters,L, inmongolian,M, inmongoliansupp\
    lement,N, inmro,O, inmultani,P, inmusicalsymbols,Q, inmyanmar,R, inmyanmarextendeda,S, inmyanmarextendedb,T, i\
    nnabataean,U, innandinagari,V, innewa,W, innewtailue,X, innko,Y, innoblock,Z, innumberforms,[, innushu,], inny\
    iakengpuachuehmong,^, inogham,_, inolchiki,`, inoldhungarian,a, inolditalic,b, inoldnortharabian,c, inoldpermi\
    c,C- inoldpersian,D- inoldsogdian,E- inoldsoutharabian,F- inoldturkic,G- inolduyghur,H- inopticalcharacterreco\
    gnition,I- inoriya,J- inornamentaldingbats,K- inosage,L- inosmanya,M- inottomansiyaqnumbers,N- inpahawhhmong,O\
    - inpalmyrene,P- inpaucinhau,Q- inphagspa,R- inphaistosdisc,S- inphoenician,T- inphoneticextensions,U- inphone\
    ticextensionssupplement,V- inplayingcards,W- inprivateusearea,X- inpsalterpahlavi,Y- inrejang,Z- inruminumeral\
    symbols,[- inrunic,]- insamaritan,^- insaurashtra,_- inscriptionalpahlavi,`- inscriptionalparthian,a- insharad\
    a,b- inshavian,c- inshorthandformatcontrols,C. insiddham,D. insinhala,E. insinhalaarchaicnumbers,F. insmallfor\
    mvariants,G. insmallkanaextension,H. insogdian,I. insorasompeng,J. insoyombo,K. inspacingmodifierletters,L. in\
    specials,M. insundanese,N. insundanesesupplement,O. insuperscriptsandsubscripts,P. insupplementalarrowsa,Q. in\
    supplementalarrowsb,R. insupplementalarrowsc,S. insupplementalmathematicaloperators,T. insupplementalpunctuati\
    on,U. insupplementalsymbolsandpictographs,V. insupplementaryprivateuseareaa,W. insupplementaryprivateuseareab,\
    X. insuttonsignwriting,Y. insylotinagri,Z. insymbolsandpictographsextendeda,[. insymbolsforlegacycomputing,]. \
    insyriac,^. insyriacsupplement,_. intagalog,`. intagbanwa,a. intags,b. intaile,c. intaitham,C/ intaiviet,D/ in\
    taixuanjingsymbols,E/ intakri,F/ intamil,G/ intamilsupplement,H/ intangsa,I/ intangut,J/ intangutcomponents,K/\
     intangutsupplement,L/ intelugu,M/ inthaana,N/ inthai,O/ intibetan,P/ intifinagh,Q/ intirhuta,R/ intoto,S/ int\
    ransportandmapsymbols,T/ inugaritic,U/ inunifiedcanadianaboriginalsyllabics,V/ inunifiedcanadianaboriginalsyll\
    abicsextended,W/ inunifiedcanadianaboriginalsyllabicsextendeda,X/ invai,Y/ invariationselectors,Z/ invariation\
    selectorssupplement,[/ invedicextensions,]/ inverticalforms,^/ invithkuqi,_/ inwancho,`/ inwarangciti,a/ inyez\
    idi,b/ inyijinghexagramsymbols,c/ inyiradicals,C0 inyisyllables,D0 inzanabazarsquare,E0 inznamennymusicalnotat\
    ion,F0 javanese,G0 joincontrol,H0 kaithi,I0 kannada,J0 katakana,K0 kayahli,L0 kharoshthi,M0 khitansmallscript,\
    N0 khmer,O0 khojki,P0 khudawadi,Q0 l,R0 lao,S0 latin,T0 lc,U0 lepcha,V0 limbu,W0 lineara,X0 linearb,Y0 lisu,Z0\
     ll,[0 lm,]0 lo,^0 logicalorderexception,_0 lower,`0 lowercase,`0 lt,a0 lu,b0 lycian,c0 lydian,C1 m,D1 mahajan\
    i,E1 makasar,F1 malayalam,G1 mandaic,H1 manichaean,I1 marchen,J1 masaramgondi,K1 math,L1 mc,M1 me,N1 medefaidr\
    in,O1 meeteimayek,P1 mendekikakui,Q1 meroiticcursive,R1 meroitichieroglyphs,C, miao,S1 mn,T1 modi,U1 mongolian\
    ,V1 mro,W1 multani,X1 myanmar,Y1 n,Z1 nabataean,[1 nandinagari,]1 nd,]$ newa,^1 newline,_1 newtailue,`1 nko,a1\
     nl,b1 no,c1 noncharactercodepoint,C2 nushu,D2 nyiakengpuachuehmong,E2 ogham,F2 olchiki,`, oldhungarian,G2 old\
    italic,H2 oldnortharabian,c, oldpermic,I2 oldpersian,J2 oldsogdian,K2 oldsoutharabian,F- oldturkic,L2 olduyghu\
    r,M2 oriya,N2 osage,O2 osmanya,P2 otheralphabetic,Q2 otherdefaultignorablecodepoint,R2 othergraphemeextend,S2 \
    otheridcontinue,T2 otheridstart,U2 otherlowercase,V2 othermath,W2 otheruppercase,X2 p,Y2 pahawhhmong,Z2 palmyr\
    ene,P- patternsyntax,[2 patternwhitespace,]2 paucinhau,^2 pc,_2 pd,`2 pe,a2 pf,b2 phagspa,c2 phoenician,C3 pi,\
    D3 po,E3 prependedconcatenationmark,F3 print,G3 ps,H3 psalterpahlavi,I3 punct,Y2 quotationmark,J3 radical,K3 r\
    egionalindicator,L3 rejang,M3 runic,N3 s,O3 samaritan,P3 saurashtra,Q3 sc,R3 sentenceterminal,S3 sharada,b- sh\
    avian,c- siddham,T3 signwriting,U3 sinhala,V3 sk,W3 sm,X3 so,Y3 softdotted,Z3 sogdian,[3 sorasompeng,]3 soyomb\
    o,^3 space,_3 sundanese,`3 sylotinagri,a3 syriac,b3 tagalog,c3 tagbanwa,C4 taile,D4 taitham,E4 taiviet,F4 takr\
    i,G4 tamil,H4 tangsa,I4 tangut,J4 telugu,K4 terminalpunctuation,L4 thaana,M4 thai,N4 tibetan,O4 tifinagh,P4 ti\
    rhuta,Q4 toto,R4 ugaritic,S4 unifiedideograph,T4 unknown,U4 upper,V4 uppercase,V4 vai,W4 variationselector,X4 \
    vithkuqi,Y4 wancho,Z4 warangciti,[4 whitespace,_3 word,]4 xdigit,, xidcontinue,^4 xidstart,_4 yezidi,`4 yi,a4 \
    z,b4 zanabazarsquare,c4 zl,C5 zp,D5 zs,E5 [:alnum:],% [:alpha:],& [:blank:],6 [:cntrl:],B [:digit:],]$ [:graph\
    :],O% [:lower:],`0 [:print:],G3 [:punct:],Y2 [:space:],_3 [:upper:],V4 [:xdigit:],, [:ascii:],+ [:word:],]4 
    """

  /// s
  static let sets: StaticString = """
    CK^&N%','$ C[H%=%1'9 S$,*<)<R$#-#'#(9$A$L1'.1'*#$#Y%#M$'$$%&$#)#$%$#$6$U%$M'+H($H$%#)K$J$0$#$$$$$#+='&@-(Z$$3'\
    H&$*'*'2%#3R$0G&1M$,$'#(:%56;*-(:$(4L$-.&))N%$2$%'1%,$5$*%$%8$)$#&&&*%$%$$#+#'$$'%.-#'%$('$%8$)$$$$$$'''$%$'#*\
    &$#*2.%$+$%$8$)$$$'&+$%$$&#2&%,,&'%$*%$%8$)$$$'&*%$%$,$'$$'%,$#3$$(&%$&&$$#$$&$&%&.''&%$%&#)#1,3&$*$%$9$2&*$%$\
    %+$$%%#%&%,3&$*$%$9$,$'&*$%$%+$)$$&%,$$0/$%$K$%*$%$%$#(&*'%,-($%$4&:$+$#%)+($#$*),%$0]$())#%,J$$$#$'$:$#$5$%%'\
    $#)#%,%&C$#B,9*$F$'3)2$F$F%Y$$#%1)P%%H$$#(#%M$$O-$&%)$#$&%K$$&%C$$&%)$#$&%1$[$$&%E%H$23X%%(&N6%3$<(M%&-*6.7/6/\
    /$%$$/V$%51#'#&,I$,)[%*M$(H%-A$.'+0J$%'.N$'<),I$>'b$%6.,),0#:$.%T$V$$1$*&,I$L$%]$$-1Y$,,&S$%+*M$%%L$&$($$&#(c(\
    J$0.X+%(%H$%(%*$#$#$#$A%W$$)$#&%$)&&%('/(%$)W&#0#3/H&#'#%,$#&')#$#$#$&$-%&(''#4K$P<V$Y[$G*)&&$/H$$#(#%Z$*#39,)\
    $)$)$)$)$)$)$)$BR$#X1%<+*'%''X%)%$]%$&(M$$a%4BS$2C3cP)C%OW8F%P$%O+&>7Q$(*&S&J$+%I&%c$($$#$';6$C$;V$/F%$#-,;(&#\
    $P$(E$0?&U$$.2-)A$Y$,0%,)9&G%$#$#;%%2%&.(%(%(,)$)$M$$0)^&(,)Fa-/9'S$GK+P.%L&I$)/'(.$/$'$#$$$$$N&D$M.5c$%X$K$.W\
    &'$I'6,*<)<.[%&(%(%(%%F$.$<$5$$$1%0E$^&H%W$N+?&S$R$B0@(M$(@%F$'*$'M$a'%,)F$'F$'J$+V$/-$1$)$$$-$1$)$$F%Y,,8-*;(\
    $L$$+H%(%#$N$$$&#%9-9,AD%5$$-8-<I%Z$)$C%&$$(*$%$?M$?&?F$*$>>X$-8-504Q&K%Z$U$0U$0J$+,I-L$$$&$Q%?-#+8M$4Q$7>9,H%\
    C$,$'/Y$,#0;*,)U$&,'&+E$&#,c$$&,/$#F$4$D$%#)#D%)$#$&$1$,*[$*,)&$*%$%8$)$$$'&*%$%$&#)#()`'D%$%$&(,(%AD%%$$#+,I(\
    X$%)<(E$b$$#&#.,I$X$%#*,Y$=%0(,))]([$J&L%8*%#%*$$$@$$%$%&0,I%*%P$%($#$$>U$%,4J%(#5K%J++$O$$)$#2,;@%8$0L%)$$$N$\
    &#$$$%$#%$+,)($$$G$$$$&$#*,Y,9](#R%]?I&Q&4F)OU%C&2QD$Tb&I5]P+[4*A$,)Q%$,)@5R$3&/,,7(5S8c$C'M%'[$*3C%$$#/$1Zc(+\
    XI$M$+JZ+&$)$$$E,P$%4&+N/GK%M&(/&+*,'#D_(W%$I%$$%#%$%&$.$#$)$C%$&%*$)$>$&$'$#&)$V-%;$;$A$;$A$;$A$;$A$;$*%T$C[$\
    AD*)$3%)$$$'X)O$-)%,'#D-@5N$',IJ$)$&$$$1$G)_$F%&#&#',IH$&$=$$$#%#$,$&$#$#)#'#$#$#$%$$$#%#$#$#$#$#$$$#%&$)$&$&$\
    #$,$3(%$'$3W6<)<)<IV%,IC$cYL$C$[D'*a)%DW(1SL*cC&a3ER$M^' D%<)<R$#-#'#(9$A$L1'.1'*#$#Y%#M$'$$%&$#)#$%$#$6$U%$M'\
    +H($H$%#)K$J$0$#$$$$$#+='&@-(Z$$)1H&$*'*'%-%%#3R$0G&;C$,$'#(:%56;*-(:$(4L$-.&))N%$2$%'105$*%$%8$)$#&&&*%$%$$#+\
    #'$$'/$-#'%$('$%8$)$$$$$$'''$%$'#*&$#4(.%$+$%$8$)$$$'&+$%$$&#2&8&'%$*%$%8$)$$$'&*%$%$,$'$$'0#3$$(&%$&&$$#$$&$&\
    %&.''&%$%&#)#K$&$*$%$9$2&*$%$%+$$%%#%&?&$*$%$9$,$'&*$%$%+$)$$&0$0/$%$K$%*$%$%$#(&*'9($%$4&:$+$#%)+($#$*5$0]$()\
    )#V$$$#$'$:$#$5$%%'$#)#1&C$#c$*$F$'3)2$F$F%Y$$#%'3c$-&%H$$#(#%M$$O-$&%)$#$&%K$$&%C$$&%)$#$&%1$[$$&%E%H$23X%%(&\
    N6%3$<(M%&-*6.7/6//$%$$/V$%51#'#F%[%*M$(H%-A$.'+:@%'.N$'<Y$>'b$%6U$#:$.%T$V$$1$*V$L$%&-N$$-1Y$9%-F$%+*M$%%L$&$\
    ($$&#(c(J$0.X+%(%H$%(%*$#$#$#$A%W$$)$#&%$)&&%('/(%$)W&#0#3/H&#'#%,$#&')#$#$#$&$-%&(''#4K$P<V$Y[$G*)&&$/H$$#(#%\
    Z$*#39,)$)$)$)$)$)$)$)$BR$#X1%<+*'%''X%)%$]%$&(M$$a%4BS$2C3cP)C%OW8F%P$%O+&2-$7Q$(*&S&J$+%I&%c$($$#$';6$C$;V$/\
    F%$#O$(&#$%-C$(E$0?&U$$.2#32-'$Y$,059&G%$#$#;%%2%&.(%(%(,)$)$M$$0)^&8Fa-/9'S$GK+P.%L&I$)/'(.$/$'$#$$$$$N&D$M.5\
    c$%X$K$.W&'$I'G$<)<.[%&(%(%(%%F$.$<$5$$$1%0E$^&H%W$N+?&S$R$B0@(M$(@%F$'*$'M$a'5F$'F$'J$+V$/-$1$)$$$-$1$)$$F%Y,\
    ,8-*;($L$$+H%(%#$N$$$&#%9-9,AD%5$$-8-<I%Z$)$C%&$$(*$%$?M$?&?F$*$>>X$-8-504Q&K%Z$U$0U$0J$[-L$$$&$Q%?-#+8M$4Q$7>\
    9,H%N$'/Y$,#0;:U$4&+E$&#,c$$&,$-#$#F$4$D$%#)#D%)$#$&$1$,*[$:&$*%$%8$)$$$'&*%$%$&#)#()`'D%$%$&7%AD%%$$#[(X$%)<(\
    E$b$$#&#_$X$%#J%=%08)]([$J&c$B*%#%*$$$@$$%$%&a%*%P$%($#$$>U$%,4J%(#5K%J++$O$$)$#T$@%8$0L%)$$$N$&#$$$%$#%$;($$$\
    G$$$$&$#J-9](#R%]?I&Q&4F)OU%C&2QD$Tb&I5]P+[4*A4Q%4@5R$3&B7(5S8c$C'M%'[$*3C%$$#/$1Zc(+XI$M$+JZ+&$)$$$E,P$%4&+N/\
    GK%M&(/&+*,'#D_(W%$I%$$%#%$%&$.$#$)$C%$&%*$)$>$&$'$#&)$V-%;$;$A$;$A$;$A$;$A$;$*W]$AD*)$3%)$$$'X)O$-)3#D-@5N$WJ\
    $)$&$$$1$G)_$F%&#&#WH$&$=$$$#%#$,$&$#$#)#'#$#$#$%$$$#%#$#$#$#$#$$$#%&$)$&$&$#$,$3(%$'$3W6<)<)<YV&cYL$C$[D'*a)%\
    DW(1SL*cC&a3ER$M^' CCT%I5 #cccD$ CS$'$($0$%$B$,.<$N&$D$S%R$S*A$$)L%$?SU`$U&3M.%R%%X$*#C$2S&'$I'F_&AD`Z$&$=$$$#\
    %#$,$&$#$#)#'#$#$#$%$$$#%#$#$#$#$#$$$#%&$)$&$&$#$,$3(%$'$3W$$ TL$H$%T$%%FOa$' #c& S$,*(=( #Z>%(')$#$6$O/$H$%T$\
    %%$Y$+='(.P+$_$%G&1^$%S$%1$>%#$-(A$$)N*$*%$%8$)$#&&%+%$%&+#'$$'%;%%$('$%8$)$$$$$$%#$''$%%&#*&$#*3-%$+$%$8$)$$$\
    '%,$%$%%#2&%.*)$%$*%$%8$)$$$'%+%$%%*%'$$'%4-$$(&%$&&$$#$$&$&%&.''&%$&%#)#17(/$%$9$2%+$%$&*$$%%#%&%,*8$%$9$,$'%\
    +$%$&*$)$$&%,$$0/$%$U$$%$('2%<$%$4&:$+$#%)&#'($#$*),%%/]$'?H$$$#$'$:$#$9%'$#$(%,%&C$J%$F$'I$$F$$1$/H$H)$#(#%[.\
    $&%)$#$&%K$$&%C$$&%)$#$&%1$[$$&%E%%B&<)X%%(%`7&[%*8,:,6//$%$$/a%%,),)<)[%*M$(H%-A$.'.'#&L$%'.N$'<)-&a$%C%$?%-)\
    ,)0%AT$O%&Q$$V&+_$&1&_$*M$%-+M$(X3%(%H$%(%*$#$#$#$A%W$$1$0%($5%%$+$G&$.%=$/&C$2C$2N''Y7<-8V[$%B$`-(O$$#(#%Z$*$\
    1:,)$)$)$)$)$)$)$)$a&E$<$[%/X)=.'c$$X%%I&(M$$a%$V%/Q$$OV?&Y$,_-7Z(+M)($$#$';^$&,)Z$+H%+.)V&.@&P%$-'C$$Y$,0%,%I\
    &;>-(%(%(,)$)$_$'a&%,)Fa-/9'S$'PV+%L&I$)/'(<$'$#$$$$$`&3`0%X$*#C$L$)U$$5$&''$I'%#$a(&(%(%(%%&)$)-'%.$<$5$$$1%0\
    E$^&(%'O$&Z%$/&#R$P$E'?&S$2>'F$,@(M$(@$G$'0M$a'%,)F$'F$'J$+V$..$1$)$$$-$1$)$$F%Y,,8-*;($L$$+H%(%#$N$$$&#%9$J%+\
    +S$5$$(C$&=(#C%Z$'6%T$$$(*$%$?%%',*+*c$C$I$'.,X$&?%=(<*&/)S%K%Z$U$0U$*P$+,I,A$L$$%%$Q%J$+L$9<I$>79,P%'F$,F%-#%\
    ;*,)W$$4+I$,c%$6.4$N$D%)$#$&$1$-)^$(,)&$*%$%8$)$$$'$,%$%%%#)#()%)&'N'_%$'AJ%+,I(X$%H$E$G%.,)/6]$),Y$=%1'9](_$G\
    &U%/*%#%*$$$@$$%.,,I%*%P$%->J%+U%0K%J++$O$$0-?&B%8$0L%)$$$N$&#$$$++,)($$$G$$$$(*,Y,;Z(#2T$0^?I&Q&$'.F)OU%E&0QD\
    $$+Jb&I5]P+[4*A$,'S%$,)@%(-H%-,$)$7(5S8^%H&M%'[$*3C%'.$1Zc(+XI$M$+JZ+&$)$$$E,P$%4&+N/GK%M&(/&+*,%*`U'P$%9,V&`$\
    X*-I$%D)8H%^'6/Y%,;J'W%$I%$$%#%$%&$.$#$)$C%$&%*$)$>$&$'$#&)$V-%F,%a82'$1SE$AD*)$3%)$$$'X)O$&0%,'$C-A4]$(#CJ$)$\
    &$$$1$G)%2L$N%','$T;F%O%`$E)&$=$$$#%#$,$&$#$#)#'#$#$#$%$$$#%#$#$#$#$#$$$#%&$)$&$&$#$,$3(%$'$3W$$Q+N$'F&/1%1$1$\
    G$-P([$?0N$'+*$1(^'ZA(2&/&V&/[%*.'#2.'Z$+,)J$+@%$Q%V-/0%'&'&),?&-((-,)*+),U'$Y$H$,IC$cYL$C$[D'*a)%DW(1SL*cC&a3\
    ER$M^'YH_8#Ac%C'R*SSc$acc$%acc$ C[E%X$&) C[)O%&Q$ CXL$Z%KKS$[4 SY^%@%( Cb)V$+& CO%&$*%$%8$)$#&&%+%$%&+#'$$'%; \
    CCJ%+$O$$0-? `S$#TR)$='Z$& ,#9#c&#cQ(#cN%-G$#R$#Ca&# M:$]S.M$S&B CCG%P%'F$,# CC-c* CS)>%$ C^(6 #Bc%C$0#M9$)&*#\
    $#7#P/#I$$U$$&#Z$*>&)39#C)#S$$_$$H&0_$$T$$2#?$$#.'B+M%#D(#+$%$9#*#$%'$,$%$'*$&%#($<$&#)&%$9#*#%#%#%$$#(&%$&%$)\
    '#$)4,&#,#&#9#*#%#($-#&#&$$1'$/)*#&#+$%$9#*#%#($,$%$&)&&%#($5,%#)%&#'%%#$#%%%%&%/&(%&#'$$($08'0#&#:#3$,#&#')%#\
    &$$$'$-)9#&#:#-#($,#&#')%(%#'$-#%/0#&#V$#&#)&3$=#&#5%;#,#$$*%$&)#$#+(-$&.^$&@G$%#$#(#;#$#:$(#$#)$-$'BK%#G$&J$#\
    G$#2#0G$I)#$'$$].#'$*#$#'$L$#'$D$#'$*#$#'$2#]$#'$F%$C$%=(Y%$)$a7%]%)9+;+7.0#&#%.b%$-(-(1#.(]%)N$'I%,B#/&/&$%M$\
    $(-O$&=(.%b$$D%#@$.(-(1$BS$P%%R$#W&*`$%2%`$)N$$.*N$'Y3$)$I$$)$+#$#$#$#B$X$#2#1$)#6$&#,#.'='T$2%$>#0%D$1D$1O'&Z\
    7;.7W[$$C$#a-'P$#$'$$[$)%0;+*#*#*#*#*#*#*#*#b&D$=#]%.Y)</&C%#Y%$J&'N$#b%#W%.R$#PV?%Z$+`-6[(*N)'%#$#(:_$%-([$*I\
    %*/(W&-A%Q%#.&D$#Z$+1$-$J&:?,)$)$)+*#*#`$&b&$-(Ga-.:&T$FK+Q.$M&H$*.('=#(#$#%#%#a&2a0$Y$)$BM$(V$#6#'&(#J'&b(%)$\
    )$)$&%*#*/%$/#=#6#%#2$1D$_&'&&P$%[%#0%$Q$Q$D'@%T$1?&G$+A'N$'A#H$&1L$b'$-(G$&G$&K$*W$-/#2#*#%#.#2#*#%E%Z,+9,+:)\
    #M$#,G%)$$#O$#%%$$:#K%*,R$6#%'D$%>'$c$[$&7$U$#%'+#&#@$&&-),)C%BJ$&/+Y$%@$>'=)'.*R%L%Y$V$/V$)Q$*-H,B#M$#&$%P%K$\
    *M$8=H$?6:+Q%&G$+b$#(/<)-(X$#5*J$+C&#7-5#O$C%*#$#'#2#.(_$'-('#+$%$9#*#%#(#-$%$&$$($'*$*%(M'`%#(@K%*-H(Y$$I$D$H\
    %--(05^$(-X$>$2&:[(`$F&V%.+$$$+#%#A#%$/+-H%+$Q$$.=K%*V%/L%I+,#P$#1,@%C$$9#1K%*#%#O$%$#%#,*-()#%#H$#%#))-X,<Y($\
    1U$/_?H&R&#(-G)NU%F&/RD$Sb&J5[P+]4)B#-&T%#-(A$),I%,-#*#8'6R8_%G&N%&]$)4c$(-%0[c(*YI$L$,IZ+'#*#%#F,O$&3'*O/FK%N\
    &'0%,)-$'cU'Q$$:+W&_$Y*,J$$M%*S&7I%]'7.Z%+<I'X%#J%#%$$$%$'#/#$#*#D%#'$+#*#?#'#(#$%*#W-$G,$b81(#2RE$BC**#4$*#%#\
    (W)P$%1$-&%c,B3^$'$cI$*#'#%#2#H)$3K$O%&-&%S;G%N%a$D)'#>#%#$$$#-#'#$#$($&$#$#$#&#%#$$$#$#$#$#$#%#$$'#*#'#'#$#-#\
    4'&#(#4V$%P+O$&G&.2$2#2#H$,Q(Z$@/O$&,)%0)]'[A'3%0%W&.]%)/&$1/&[$*-(K$*A$%P%W-.1$(%(%*+@%.'),-(+**+V'#Z$G$-HC$C\
    ZL$B]D')b)$EW(0TL*bC&b3DR$N^'WP_8S*RSc( CC(c6S4H%^PC%2 CXC%S$ D%<)<R$#-#'#(9$A$E)$&'R)$F$*$A'C&#M$&%$%&$#)#$%$\
    #$6$U%$M'+H($H$,K$Z[%H$$#(#%M$%%C8X%%(EG%+*M$%%C%c(C%X+%(%H$%(%*$#$#$#$A%W$$)$#&%$)&&%('/(%$)W&#0#3/H&#'#%,$#&\
    ')#$#$#$&$('#%&(''#4B&$T<V$Y[$G*)&&$/H$$#(#UKAP$5@G'H&&&$^$($$#$'>$$%X<M$$/*R%C^6)/'LC$<)<HH$R%C&F$'F$W&-$1$)$\
    $$-$1$)$$F1#%%$L$$+HI$U$0U$Pa%c$CN8c$CO<W%$I%$$%#%$%&$.$#$)$C%$&%*$)$>$&$'$#&)$V-%;$;$A$;$A$;$A$;$A$;$*W]$,$6D\
    R%F%Oc$<)<)< J$#)#.#F$#$#J%#'#$#'#%$Z2c('$'#,$$#_*)R)#(#T$O$$#$$$$$#O$#.(--$#F$#-73#H&*$,$&D$#$#A=_%-^$-'#%#;:\
    N$%O$#*$)*L$]$Z$#$#'*'#&)-$0#2#^$#'&+#7$=#%$]$#'$'$%%&#A$&#.$]$#''$$'#7$9($#^$#%#$&+#*$.$A#a$#/#U$#&#Z$#$%(%$&\
    *$.$@#^$#%#)#($7$?$]$$'&+#7$@#K%#*%$#^%#%).+E&#%+,#$(M%$>#$#$#Z$0$'$$(-$F$,#I&&$($$%$<$'%3&0#%$)#2#b%#C6%U@%@$\
    A$A$C%$$)+#%-&#(#P$'V$#D%$E$#Y&%'$,#)%_)$%#^$#$)$#$#%*),%#J$#+AT$&S$#$'$#(#K$+/$C$&%$$%[$#$$&#$%^$*%$C%(U%%$/$\
    )'#)#&$U$b$0#E$G&a0#$%.%0%0%0$/'+$-#%#%'T$'$,$#0#3/V$C$N`%$T&%a&#2#C&BR$#X1#G$&&'(#a%(a%%Y[>#EJ$(Q+#E&&$,$#?&S\
    %$1D$Q%#:%J&%&$+#&#'#<$(#Z'$=40#I$*<-Q$%S$#%&%$4#8$E%(%$%$/#+#F$#.#V$#$%%$($$#>#1$($$#G&',%]&#%#'#S]6#V'3a42&#\
    /2E$#%#L(#*#)#.#F$#$#R$#P$$F%#8%D3#E*#X''HC$($L$$+I5%$$(&K$%'#H($a4&F/$]'-T$&_&#Y$1L$#%$-%T$&%$%#'#-#U$%G$'$*b\
    $#/$W$+-&%#c%%%#$$)#C(#&*8$]$$&#H$)&'F)*%%$#:#W%($#'$$$Q*&)$$$>$X%*%#$$M&#$#%($#H&%%&$'F++$$C+$$#'#S'&%$'#C$,K\
    $(%&+#,(%%Q$/$$Y/)$($#U%8%)$$$$^&(&#$$$)$#K%$&#$#_-$_L(+ZX0'_$),&NC$#c$3C%$$$NC3&$)$$bG&$$&`U'P$%9C4%,2%)A&W'%\
    _a$Y$'T$+#1#9'$1SM$)$3%)$$$'H+0S.#a$&CR$)P&*RX%'DCF;#Ac%C'R* SLD%V$.# #Bc%C$ P(#UM$(9#C)#T$#C/$S%#N]&#`c$'='T$\
    '$,RWZ$#]*%DI'#2#E_++JFE$&RI(*IWN;#Ac% CKG%W$$4 CSM$Y$,0%,%& D%<^%#-9$*C$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#\
    $#$#$#$#$#$#$#$#$#%#$#$#$#$#$#$#$#$$$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$$$#$#$#$$$#$$$%%&$$$%&$$$$#$#\
    $$$#%#$$$%$#$$&#*$$$$$$#$#$#$#$#$#$#$#%#$#$#$#$#$#$#$#$#%$$#$%$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#\
    $#$#$#$#$#*$$$%#$&$#$#$#$#Y*#M$#$#&#+#)#$%$#$$$3$+9#/%&$$#$#$#$#$#$#$#$#$#$#$#$#$$%$$#$$%U$S$#$#$#$#$#$#$#$#$#\
    $#$#$#$#$#$#$#$#,#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$$$#$#$#$#$#$#%#$#$#$#$#$#$#$#$#$#$#$#$#\
    $#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#%H$S$#[[%H$$#(#M<(EG%+*M$%%C-#$#$#$#$#$#\
    $#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#\
    $#$#$#$#$#$#$#$#$#$#$#$#$#$#($%#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#\
    $#$#$#$#$#$#$#$#$#,*+(-*+*+(.#$#$#$#+*3R$%%%((%%(.&/'(%%(L,#&$)#P$26#U<<S]$R$S$#$%%#$#$#$&$#%#+%$#$#$#$#$#$#$#\
    $#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#+#$#'#PMA#$#$#$#$#$#$#$#$#\
    $#$#$#$#$#$#$#$#$#$#$#$#$#$#6#$#$#$#$#$#$#$#$#$#$#$#$#$#J'#$#$#$#$#$#$#&#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$\
    #$#$#$#$#$#$#$#$#$#$#$#-#$#$$$#$#$#$#'#$#%#$#&#$#$#$#$#$#$#$#$#$#$'$'$#$#$#$#$#$#$#$&$#)#(#$#?#^>R%C^6)/'LC$<H\
    I$J$K'F$`'-$1$)$$MZ$U$Pc%BCO8BCXAD$ D%<)<^$#-9$A$c$$V%$/$0%0%$$#'`%$4)=$$$#$$&$$#$$$'%#$$%#*#%#$$&((#-$I(#M$&%\
    $&%$#)#$%$#$6$Q$&C$$'$G'+H($H$-I$[[%H$$#(#%M$%%C8X%%(EG%+*M$%%](#&#3#T&_'%#$X&%(%H$%(%*$#$#$#$A%W$$)$#&%$)&&%(\
    '/(%$)L,#&$)#>#4B&$T<V$Y[$S&$$$$*H&*&&$/H$$#(#UKAP$5>I'0%a$,1&%%'$;$=($'&>$`=#?R%C^6)/'LC$<)<HH$R%C&F$'F$W&-$1\
    $)$$$-$1$)$$FY$U$0U$Pa%c$CN8c$CWAF% D%<H&9$)D$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#%#$#$#$#$\
    #$#$#$#%#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$$$#$#&$$#$$$%%&$$$%&$$$$#$#$$$#%#$$$%$#$$&#*$$$$$$#$#$#$\
    #$#$#$#$#%#$#$#$#$#$#$#$#$#%$$#$%$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#*$$$%#$&$#$#$#$#D,#\
    $#&#+#)#$%$#$$$3$+F$#+#$#$#$#$#$#$#$#$#$#$#$#(#%#$$%U$S$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#,#$#$#$#$#$#$#$#$#$#$\
    #$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$$$#$#$#$#$#$#%#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$\
    #$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#%H$L^%H$$#(#U9X%^G%M$%%C-#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$\
    #$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#,#$#$#$#$#$#$\
    #$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#,*+(-*+*+(.#$#$#$#+*;*+*+\
    *+'.'.&/'.'L,#&$)#P$26#U<<S]$R$S$#$%%#$#$#$&$#%#+%$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#\
    $#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#+#$#'#PMA#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#6#$#$#$#$#$#$#$#$#\
    $#$#$#$#$#J'#$#$#$#$#$#$#&#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#-#$#$$$#$#$#$#'#$#%#$#&\
    #$#$#$#$#$#$#$#$#$#$'$'$#$#$#$#$#$#$#$&$#)#(#$#?#N]8<HI$J$K'F$`'-$1$)$$MZ$U$Pc%BCO8BCXAD$ D&<^$#L$:$*$#$#$#$#$\
    #$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#%#$#$#$#$#$#$#$$$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#%\
    #$#$%%#$#%#&#(#%#&$&#%#$#$#%#'#%#&#$#%#&#$#'#$$$$$#$#$#$#$#$#$#$#$$$#$#$#$#$#$#$#$#$%$#$#&#$#$#$#$#$#$#$#$#$#$\
    #$#$#$#$#$#$#$#$#$#&#$#$#$#$#$#$#$#$#+#%$$#'#$#$#$#$($$$#$$&$$#$$$'%#$$%#*#%#$$&((#-$I(#N$#$#&#&%5#>E$$$&%$#$#\
    $#$#$#$#$#$#$#$#$#$'$#%#%#W$R$$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#,#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#\
    $#$#$#$#%#$#$#$#$#$#$$$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#\
    $#$#$#$#T$I$SV&(EG%+S*#&#3#U&#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#\
    $#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$)(#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#\
    $#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$++(-*+*+(-*+*+0%*+*+*+'$$)#&%$$+&%$+*-%$$Y-#D$2'#N=<I^$R$\
    $#&$$#$#$#)#%#-#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#\
    $#$#+#$#'#/H$$#(#VKA#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#6#$#$#$#$#$#$#$#$#$#$#$#$#$#J'#$#$#$#$#$#$#&#\
    $#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#-#$#%#$#$#$#$#'#'#$$%#$#$#$#$#$#$#$#$#$#.#$#$#$#$#\
    $#$#$#'#$#)#(#$#?#`=#?R%C^6)/'LD$<PI$J$K'F$_'-$1$)$$F[$U$Pb%BCO8BEXAD$ D&<^$#L$:$*$#$#$#$#$#$#$#$#$#$#$#$#$#$#\
    $#$#$#$#$#$#$#$#$#$#$#$#$#$#%#$#$#$#$#$#$#$$$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#%#$#$%%#$#%#&#(#%#&$\
    &#%#$#$#%#'#%#&#$#%#&#$#($$$$$$#$#$#$#$#$#$#$$$#$#$#$#$#$#$#$#$$$$$#&#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#&#\
    $#$#$#$#$#$#$#$#+#%$$#'#$#$#$#$($$$#$$&$$#$$$'%#$$%#*#%#$$&((#-$I(#N$#$#&#&%5#>E$$$&%$#$#$#$#$#$#$#$#$#$#$#$'$\
    #%#%#W$R$$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#,#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#%#$#$#$#$#$#$\
    $$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#T$I$K^%M$%%[:\
    (EG%+S*#&#3#U&#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$\
    #$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$)(#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$\
    #$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$++(-*+*+(-*+*+0%W$$$'#$#&%$$'#&&%$+*-%$$'#T-#D$2'#N=<I^$R$$#&$$#$#$#)#%#\
    -#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#+#$#'#/H$$\
    #(#VKA#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#6#$#$#$#$#$#$#$#$#$#$#$#$#$#J'#$#$#$#$#$#$#&#$#$#$#$#$#$#$#\
    $#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#-#$#%#$#$#$#$#'#'#$$%#$#$#$#$#$#$#$#$#$#.#$#$#$#$#$#$#$#'#$#)#(#\
    $#?#`=#?R%C^6)/'LD$<PI$J$K'F$_'-$1$)$$F[$U$Pb%BCO8BEXAD$ Ca'X%%(U_H$R% SaF%> [>$)&*#$#7#P/#I$$U$$&#Z$*>&)-Q+#`\
    $$H&0_$$T$$2#?$$#.'B#%(O*#+$%$9#*#$%'$,$%$'*$&%#($<$&#)&%$9#*#%#%#%$$#(&%$&%$)'#$)4,&#,#&#9#*#%#($-#&#&$$1'$/)\
    *#&#+$%$9#*#%#($,$%$&)&&%#($5,%#)%&#'%%#$#%%%%&%/&(%&#'$$($08'0#&#:#3$,#&#')%#&$$$'$-)9#&#:#-#($,#&#')%(%#'$-#\
    %/0#&#V$#&#)&3$=#&#5%;#,#$$*%$&)#$#+(-$&.^$&@G$%#$#(#;#$#:$(#$#)$-$'BK%#G$&J$#G$#2#0G$I)#$'$$].#'$*#$#'$L$#'$D\
    $#'$*#$#'$2#]$#'$F%$C$%=(Y%$)$a7%]%)9+;+7.0#&#%.b%$-(-(=(]%)N$'I%,B#/&/&$%M$$(-O$&=(.%b$$D%#@$.(-(1$BS$P%%R$#W\
    &*`$%2%`$)N$$.*N$'Y3$)$I$$)$+#$#$#$#B$X$#2#1$)#6$&#,#H&#/$>#0%D$1D$1O'&Z7;.7W[$$C$#a-'P$#$'$$[$)%0;+*#*#*#*#*#\
    *#*#*#b&D$=#]%.Y)</&C%#Y%$J&'N$#b%#W%.R$#PV?%Z$+`-6[(*N)'%#$#(:_$%-([$*I%*/(W&-A%Q%#.&D$#Z$+1$-$J&:?,)$)$)+*#*\
    #`$&b&$-(Ga-.:&T$&QV+$M&H$*.('=#(#$#%#%#a&2a0$Y$)$BM$(V$#6#'&(#J'$$#b(%)$)$)$&%*#*,($/#=#6#%#2$1D$_&'&&P$%[%#0\
    %$Q$Q$D'@%T$1?&G$+A'N$'A#H$&1L$b'$-(G$&G$&K$*W$-/#2#*#%#.#2#*#%E%Z,+9,+:)#M$#,G%)$$#O$#%%$$:#K%*,R$6#%'D$%>'$c\
    $[$&7$U$#%'+#&#@$&&-),)C%BJ$&/+Y$%@$>'=)'.*R%L%Y$V$/V$)Q$*-H,B#M$#&$%P%K$*M$8=H$?6:+Q%&G$+G%,$$<)-(X$#5*J$+C&#\
    7-5#O$C%*#$#'#2#.(_$'-('#+$%$9#*#%#(#-$%$&$$($'*$*%(M'`%#(@K%*-H(Y$$I$D$H%--(05^$(-X$>$2&:[(`$F&V%.+$$$+#%#A#%\
    $/+-H%+$Q$$.=K%*V%/L%I+,#P$#1,@%C$$9#1K%*#%#O$%$#%#,*-()#%#H$#%#))-X,<Y($1U$/_?H&R&#(-G)NU%F&/RD$#,Ib&J5[P+]4)\
    B#-&T%#-(A$),I%,-#*#8'6R8_%G&N%&]$)4c$(-%0[c(*YI$L$,IZ+'#*#%#F,O$&3'*O/FK%N&'0%,)-$+_U'Q$$:+W&_$Y*,J$$E)7I%]'7\
    .Z%+<I'X%#J%#%$$$%$'#/#$#*#D%#'$+#*#?#'#(#$%*#W-$G,$b81(#2RE$BC**#4$*#%#(W)P$%1$-&%c,B3^$'$cI$*#'#%#2#H)$3K$O%\
    &-&%S;G%N%a$D)'#>#%#$$$#-#'#$#$($&$#$#$#&#%#$$$#$#$#$#$#%#$$'#*#'#'#$#-#4'&#(#4V$%P+O$&G&.2$2#2#H$,Q(Z$@/O$&,)\
    %0)]'[A'3%0%W&.]%)/&$1/&[$*-(K$*A$%P%W-.1$(%(%*+@%.'),-(+**+V'#Z$G$-HC$CZL$B]D')b)$EW(0TL*bC&b3DR$N^'XH_8$@C&c\
    &S*RSc$bcc$$bcc$$ CC[$cJ)C[D?acc$%acc$ #C%=(=Q$$1$':#B#D1I$('%6W&#,#)#$#a6#)#1#&#C$#`'#G3#D'$]I$#X/&E,#RR$%J%$\
    N)$$#PI$#0#*&$($%%#H;.%Y%$-&-$14C$c$H$$%%($=$3L$%'Y7<-8c?C+V6%B$K&C3a%U/.''$#$;2*'&_%$&#^%$V'2C$F$`$c$BS%R$#[%\
    J(CQ)c$CK9D$I&%H(,W*#C(#N/#1$UQ7$S),9E$$5$&V'#$B=(=--#P$$C%)$)-'E+%'O$&+S%/V$O$G*=GPQ$&OX'V&`$X*-I$%a$&3+$*@'`\
    $X*6/Y%,;J'W%$I%$$%#%$%&$.$#$)$C%$&%*$)$>$&$'$#&)$V-%F,%T$TF(F%O%`$E9N$'F&/1%1$1$G$-P([$<$$0N$'+*$1(^'ZA(2&/&V\
    &/[%*.'#2.'Z$+,)J$+@%$Q%V-/0%'&'&),?&-((-,)*+),U'$Y$H$,JCD;#Ac% EB0SG-V&() CCY$cc$ CCK%]?I&Q&$'.F) CCE%(%#$N$$\
    $&#%# S`N%E& CC$G'%K(S^(+E(#O%#JF'BCEAc%Q`8$ P$#`M$#V$#DU&#HC$#LC%(a$#J$#2#I/#GC&#%#B$'#?#b0#6#R&#SOV$$H$#-#L(\
    #c`&# P(#D8#O9#E^%$VU$$X%'_c$'='T$2WJ'#_GV$2R*#C(#R%+JHR$&RI(*HWN;cc& L-#LL$#FK%#$#LD%$HI%(]8$YIZ># CCD%R% CK%\
    S%'1%<C_J$B b%#$#J%#)#'#%$Z2b'$*((4$'#,$a*'T)#Z$3$=$#$$$#I'*'$I'$'$&%F%=_%-^$-E$$b&*L$,3>a$#3#&&?#M%#3#Q&#3#Q&\
    #3#R$%`$#3#*#Z&#Q&#3#Q&#3#P&$3#`&#`&($#N&#0'N%$>#$#$#'$E%%$$b$#S&#$$K$$''<)$#-$D9%W@$V(-,#_-%],*%#S$1%-K&#2#I$\
    +Y$$M'$C%(U%;'#)#%%U$b$]%.H$-a0#$%.%0%0%0$SJ&%a,#^2(L&&c%#UN@#/$$#?$U%$1D$I&%P&$M)#>4]$&G$#c%#/#G$#X'%D%&V$#G&\
    ',%C'$S]6#D;2Q+#$#R$#P$$F%#`:#cG$($L$$+M<$_4(b3-T$&C)#L$#K%$[&$b$#O%#,%K&$U($T%#3#;)&'P)#&#_&$_*$b&#Y&$V&#P+$E\
    +$'#`'#V%#5#T%#H0#E+#$$T%#[M6'_$)[E$3S%$bc2&$)$$D[*P$%9C4%&(+*%)A&E`&)Z.#a$&CR$)P&%$% S$,IT$,I',I),`/,Y&,Y&,Y&\
    ,Y&,Y&,Y&,Y&,Y&,Y&,C&,Y&,I%,Y+,I%,I^$,I$,O,,C',I(,),Y(,Y%,I',),IQE$,I8,I$,I),9,Y%,Y/,Y[7,IO$,IG%,O<,C',`$,S',Y\
    +,Y-,Y&,Y.,I&,I&,I0,I&,Y:,Y*,I%,YH6,Y%,I',WF>T$CM%,I0,YU$,YW', CKI%)%#%*$$$@$$%.,, CCI%_$ CCR&M&(/&+*,%& CCO%Q\
    D$$+ CKD%J$ CcF%9 F$#)#(,R&#'#P`*#/#[)#9#^%(2$R.$/#I(#<-'%J)#J*$-#,#^$&$',#%#%$%#'#%#$$%#&#&$+%(#$#(..$%#$$$#5\
    #%$5($#$$&$(#%$'$.$($%#($$#$$7$(($&%#'#%#%($#%#$#$#)#&#)#-$2#%#'#$#'%$#.$S$%,#1#1#W.$R1%6$V$#'#^I$#/#]5#$#MNR&\
    #M)#C($/$1#%,N%<$$:#7#%+8$Q(D$%R&%$$%%U%%%$I+$b$.($:*$%*/#%&%#'$0$%#+$,#(%/%+%%#$#'#)#&#)X%S$H%(*%%(+&#$$&#%,F\
    *.'#_+Q$$,$[(S&'&'&),?&-((-,)*+) F$#)#(,Vb*#X)#NLZ$#Yb`$<_2'SP$&OVD;c% _c`&' aS,#_)#3&ZFV&#`$%%#%%X&$%-85&#'%$\
    %*#$#;#L)$'#8#'$Q(%&'V%#3%,#.#c4#%#+*)#,,%%[$#a$$$$$#4%$/H*%M$) ^[+$P)&&#%#L3$8$U$.N$#6#0#+$4$($+#(#8#*$$#'#%#\
    *#'$?#F$#$#'%$#a$%;#1#_=$V$#'#QHT&#M)#b(#%,N%<$#;#7#%'$%8$Q(C$/+$H%$8/M$''/3&#&I%$#$^(%b$0&$:5#=$0#Y%W%S$H%)#&\
    %%%(%.$*+F*.'#_+Q$$,$[(S&'&'&),?&-((-,)*+) CS'K%$&%)$#$&%K$$&%C$$&%)$#$&%1$[$$&%E%%B&<IR)9,)$)$)$)$)$)$)$)ELB(\
    %(%(,)$)THR%)$&$$$1 L(#'#P`*#/#[)#9#^%(2$R.$/#c%#I%#<-'%J)#J*$-#,#^$&$($.$T&-X&%-$#$#)#&#)#-$2#%#'#$#'%$#.'P$%\
    ,#1#1#W.$R1%6$V$#'#^I$#/#]5#$#INR&c*0%B#`$(/$1#%,5[$>1-#7#%+$&,T0(a,+L+S$c&W&.X%M$/&[$*-(K$*AT%/Q$$,$[0C+aB Z(\
    #[3$Q>#]0#^=#S:#c&#FM%#[$#F6#Q/#G%#L`'#N$'J&$a%%Y[>#YR$#EA#9#L'#O&#8$_F8#SC%$^b%#K6%RI$#LH7$`G$$$#[M?$IC%% CH'\
    H$$#(#%M$$&S`%M$%%CE'H$$#(# CC.c%CaO&)$3%)$$$' S]C%= C[G%&$*%$%8$)$$$'%+%$%%%#)#()%)&' D$a%E$Y9%(')$#$6$O/$H$%\
    T$%%$Y$+='(.P+$_$%G&1^$%S$%1$>%#$-(A$$)N*$*%$%8$)$#&&%+%$%&+#'$$'%;%%$('$%8$)$$$$$$%#$''$%%&#*&$#*3-%$+$%$8$)$\
    $$'%,$%$%%#2&%.*)$%$*%$%8$)$$$'%+%$%%*%'$$'%4-$$(&%$&&$$#$$&$&%&.''&%$&%#)#17(/$%$9$2%+$%$&*$$%%#%&%,*8$%$9$,$\
    '%+$%$&*$)$$&%,$$0/$%$U$$%$('2%<$%$4&:$+$#%)&#'($#$*),%%/]$'?H$$$#$'$:$#$9%'$#$(%,%&C$J%$F$'I$$F$$1$/H$H)$#(#%\
    [.$&%)$#$&%K$$&%C$$&%)$#$&%1$[$$&%E%%B&<)X%%(%c6$>&[%*8,:,6//$%$$/a%%,),)<)[%*M$(H%-A$.'.'#&L$%'.N$'<)-&a$%C%$\
    ?%-),)0%AT$O%&Q$$V&+_$&1&_$*M$%-+M$(X3%(%H$%(%*$#$#$#$A%W$$1$0%($5%%$+/?%'$Q$$'$.%=$/&C$2C$2N''Y7<-8V[$%B$`-(O\
    $$#(#%Z$*$1:,)$)$)$)$)$)$)$)$a&E$<$[%/X)=.(b$$X%%I&(M$$a%$V%/Q$$OV?&Y$,_-7Z(+M)($$#$';^$&,)Z$+H%+.)V&.@&P%$-'C\
    $$Y$,0%,%I&;>-(%(%(,)$)$_$'a&%,)Fa-/9'S$GC%PV)%L&I$)/'(<$'$#$$$$$`&3`0%X$*#C$L$)U$$5$&''$I'%#$a(&(%(%(%%&)$)-'\
    %.$<$5$$$1%0E$^&(%'O$&Z%$/&#R$P$E'?&S$2>'F$,@(M$(@$G$'0M$a'%,)F$'F$'J$+V$..$1$)$$$-$1$)$$F%Y,,8-*;($L$$+H%(%#$\
    N$$$&#%9$J%++S$5$$(C$&=(#C%Z$'6%T$$$(*$%$?%%',*+*c$C$I$'.,X$&?%=(<*&/)S%K%Z$U$0U$*P$+,I,A$L$$%%$Q%J$+L$9<I$>79\
    ,P%'F$,F%-#%;*,)W$$4+I$,c%$6.4$N$D%)$#$&$1$-)^$(,)&$*%$%8$)$$$'$,%$%%%#)#()%)&'N'_%$'AJ%+,I(X$%H$E$G%.,)/6]$),\
    Y$=%1'9](_$G&U%/*%#%*$$$@$$%.,,I%*%P$%->J%+U%0K%J++$O$$0-?&B%8$0L%)$$$N$&#$$$++,)($$$G$$$$(*,Y,;Z(#2T$0^?I&Q&$\
    '.F)OU%E&0QD$$+Jb&I5]P+[4*A$,'S%$,)@%(-H%-,$)$7(5S8^%H&M%'[$*3C%'.$1Zc(+XI$M$+JZ+&$)$$$E,P$%4&+N/GK%M&(/&+*,%*\
    `U'P$%9,V&`$X*-I$%D)8H%^'6/Y%,;J'W%$I%$$%#%$%&$.$#$)$C%$&%*$)$>$&$'$#&)$V-%F,%a82'$1SE$AD*)$3%)$$$'X)O$&0%,'$C\
    -A4]$(#CJ$)$&$$$1$G)%2L$N%','$T;F%O%`$E)&$=$$$#%#$,$&$#$#)#'#$#$#$%$$$#%#$#$#$#$#$$$#%&$)$&$&$#$,$3(%$'$3W$$Q+\
    N$'F&/1%1$1$G$-P([$?0N$'+*$1(^'ZA(2&/&V&/[%*.'#2.'Z$+,)J$+@%$Q%V-/0%'&'&),?&-((-,)*+),U'$Y$H$,IC$cYL$C$[D'*a)%\
    DW(1SL*cC&a3ER$M^'YH_8#Ac%C'R*SSc$acc$%acc$ C$b%D$/$T5S&*%(')$#$6$c)*H($H$%T$%%Q$#$#%#%#,='(4,.#$P$82$G&+#)$%#\
    'B%#$@@[%.#1M$,)&:'#,#&#*1$;(#$-(A4L$]$Y$$#$&+&$%*,%?$$$*%$%8$)$#&&&#$$)$%$$#0$$%':(#$('$%8$)$$$$$$'%;&$#*,%%$\
    #/#$+$%$8$)$$$'&&+#$$&#2$'.*#+$$*%$%8$)$$$'&#%#)$%$2$$%'4.#$(&%$&&$$#$$&$&%&.(#$$&%$%&#87)%$*$%$9$2&#&&6%%#%$'\
    ,*,$-$%$9$,$'&$$$$$%$$$4$$$',$$2-$%$K$%#$$(%$%$$'%$,'<%$$4&:$+$#%),$))*,%%/R$$$.*+/H$$$#$'$:$#$,$$,#%'$#,,%&C$\
    :%=$#$#$0$F$5#(#%'T$*$($/H$O$'#)#%$%;%&&2'/$$%($1$J$$#(#%[.$&%)$#$&%K$$&%C$$&%)$#$&%1$[$$&%E%(?&<)X%%(%`7&[%*4\
    &#,5%%,41/$%2V$%#**$$.+&,),)-(,)[%*'%D$$#(H%-A'&%%'$$(*#&L$%'.N$'<)-&[$%$&Z$$#,#$$+(0,),)0Y%R$*#$'$,&=,-&B'$%#\
    &Z$$#%%$#&$+R$+$(1&_$*M$%-.#0#*&$($%%#(c(C%X+%(%H$%(%*$#$#$#$A%W$$1$0%($5%%$+$-(:*S$3$%=$/&C$c$N''Y7<-8V[$%B$Z\
    -&$(O$$#(#%Z$*$29,)$)$)$)$)$)$)$)D$a%E$<$[%/X)=.'L$)2$X%'G&(M$$a%$V%/Q$$OV?&Y$,_-7Q$'#-B%R%%(+M)($$#$';2$%$&$;\
    %'',)Z$+F%-.;/$H$+;.$.@)R$$$'$%2$-')$;$K$)$%$.%$*$#%,%B$U$$#&$%'%#$#;3%*.(%(%(,)$)$_$'W&$$$&&,)Fa-/9'S$GK+P.%L\
    &I$)/'(#$:$'$#$$$$$`&3`0%X$*#C$23,9E$$5$&''$I''`'%A&(%(%(%%&)$)0$%.$<$5$$$1%0E$^&(%'O$&Z%$/&#R$O$F'?&S$3='F$,@\
    (H$-@$G$'0M$a'%,)F$'F$'J$+V$..$1$)$$$-$1$)$$F%Y,,8-*;($L$$+H%(%#$N$$$&#%9$J%++S$5$$(C$&=(#C%Z$'6%Q$2&$%$?-+*+*\
    c$C$G$).,X$&?%=(<*&/)S%K%Z$U$0U$*L$/,I,A$L$&#%$Q%J$+8.+94'&I$>79,#$X$2)'@$$%#/S$'$%$$&1;*,,F$(#,4+E$$%.V$,,'$$\
    2$6.4$>&$$#%(E%)$#$&$1$-)Q$$%0,+$$*%$%8$)$$$'&#$#$&%$%%%#/)`'Z$+$&#$7$#$%AR$$$)#$$$#%#%&+,I(Q$$$)&%#%=G$U$+$$#\
    %&.,)/6M$$#$$)#$$),Y$=($'#,9](Q$,#%#G&U%/*%#%*$$$:$'$$'#$&$%,,I%*%L$+&$&>#-J$)$'*,#)$&P$0#%+0K%J++$H$1#$(-?&B<\
    #*#%#N%)$$$H$8#,,)($$$G$'$$#$#*,Y,5%&Z(#2T$0^?I&Q&$'.F)OU%E&0QD$Tb&I5]P+[4*A$,'S%$,)@*#-R$*1-,$)$7(5S8^%H&M%(Z\
    $./C%&/$1Zc(+XI$M$+JZ+&$)$$$E,P$%4&+N/GK%M&(/&+*,%#%#SX'V&`$X*-I$%_$$#&&8$*@'`$8D%&#^'6/Y%,;J'W%$I%$$%#%$%&$.$\
    #$)$C%$&%*$)$>$&$'$#&)$V-%F,%T4Z$&U$*$0$)WF$AD2O$-)%,'$C-@5N$',(#CJ$)$&$$$1$G)%+S$F%*#','$T;F%O%`$E)&$=$$$#%#$\
    ,$&$#$#)#'#$#$#$%$$$#%#$#$#$#$#$$$#%&$)$&$&$#$,$3(%$'$3W$$Q+N$'F&/1%1$1$G$-P([$?0N$'+*$1(^'ZA(2&/&V&/[%*.'#2.'\
    Z$+,)J$+@%$Q%V-/0%'&'&),?&-((-,)*+),U'$Y$H$,IC$cYL$C$[D'*a)%DW(1SL*cC&a3ER$M^' C;R&V+)J+O$$#$$$$$#K%-S$73#H&)%\
    (%$$&F$#A=_%-^$+,#;&$+$%$'N$%`$*M$:$BZ$#$#'*'#&)-$@#^$#$#%&+#,#-$=#%$]$#'$'$%%&#A$&#.$]$#''$$'#7$9($#^$#$$$&+#\
    *%-$A#_$#$#/#,#K$#&#Z$#$%(%$&*$.$@#^$#%#%#&#($*$.$?$]$$$#%&+#,#-$@#K%#'#%%$#+#T%#%)/*E&#%+.(M%$>#$#$#Z$0$'$$(-\
    $F$,#I&&$($$%$<$'%3&0#%$)#2#c8%U@%@$A$A$C%$$)+#%-,#P$%$#X&$E$#Y&%'$,#)%_)$%#^$#$)$#$#%*),%#S$AT$&S$)$#(#K$+/$C\
    $&%$$%[$#$$&#$%^$*%$['%$/$)'#)#&$I)c$O3#F)C$bc%%P'#C&BM4(L&$WQ@&$,C$$S%$S+#&#'#<$(#Z'$=40#I$*<-Q$%S$#%&%$J$#F%\
    (%$%$/#+#R$#V$#$%%$($$#M$$+#Q*#%#'#S]6#D:232Q.$a5#E*#X''IW$%$$(&K$%'#H($a4&F/$]'-T$&_&#Y$1L$#%$-%T$&%$*#a$%G$'\
    $*b$#/$W$+-&%#c%%%#$$)#C(#&*8$]$$$#$#9#1)&'F)*%%$#:#T%#%($#%#$$$$N*#%&)$$$>$X%*%#$$M&#$#%($#H&%%&$'F++$$X*#-$$\
    #'#S'&%$'#C$,K$(%&+#,(%%Q$/$$Y/)$($#U%8%)$$$$^&(&#$$$)$#K%$&#$#_-$_c5'_$)[C$#c$&T%#[H6$DV'P$%9b3#$%''+*%)A&W'%\
    _a$Y$'T$+#1#9'$1SM$)$3%)$$$'H+)Z.#a$&CR$)P&)XYH;c%C'R* PM%#c&#c&#c&#c&#c&#c&#c&#P&$3#`&#R&#c&#L)#W($]Y$$A#a'#P\
    7#F*#H&$I%$NO'#IWA#H$#Z'#Q'#O&#X,#Y*#TU:#IS$#L$#1#]$#]&$N'#W&#W(#E&#W*#c&#`*#c&#Y&#W&#P+#F+$D(#V%#5#T%#H0#G+$T\
    %# S>&$%%&$#'#$#$%$#$6$b$12IL)'U$'''W%#C-8%(%H$%(%*$#$#$#$A%W$$1$0%($5%%$+J,#bTE$#^Q8Q%4#cEW$H% DW%%$+$%$8$)$$\
    $'%,$%$%%#2&%.*) CNJ%($$$G$$$$(*, DS%%$('$%8$)$$$$$$%#$''$%%&#*&$#*3 CW.<$[%/X)R$#$#<+1&GAcP)C%cR7CK9P.%L&KK@$\
    /$QCG$cYL$C$[D'*a)%DW(1SL*cC&a3ER$M^' CK'c*QT*$D+a%T&AD%ADZ@?F7Fa-/9'S$Ga,A&(%(%(%% CKF%J$+, C](7 CJE%5$$(' TO\
    $Y$+='(KLa$<$'$#$$$$$, S$,*(=(LXc$,*(=( DE/X%)%D_c%b+S$%PH3# P$#c&#`I$#_V'#LC%$HS&#F:#JNV$#L(#Z%# S$,*<'#$<R$#\
    -#$#%#(9$A$L1'.1'*#$#4W&$$%&$#)'$#$6$U%$M'$'%H($H$%#)K$+O$$#$$$$$#+='&@-(L%'H&$*%,$5%#3^$%G&1X$'#%#%P$5>'-(:$(\
    ,L%$C'%,$5$*%$%8$)$#&&%+%$%&+#'$$'%.-#$#%%$('$%8$)$$$$$$%#$''$%%&#*&$#*2.%$+$%$8$)$$$'%,$%$%%#2&%,,)$%$*%$%8$)\
    $$$'%+%$%%*%'$$'%,$#3$$(&%$&&$$#$$&$&%&.''&%$&%#)#1,3/$%$9$2%+$%$&*$$%%#%&%,3&$*$%$9$,$'%+$%$&*$)$$&%,$$0/$%$U\
    $$%$'(&*'%,-($%$4&:$+$#%)&#'($#$*),%$0]$(1$,J$$$#$'$:$#$9%'$#$(%,%&C$#:$),.#$#$#',$F$'6$4$F$,#]$L%)P%%H$$#(#%M\
    $$O-$&%)$#$&%K$$&%C$$&%)$#$&%1$[$$&%E%%%,+123X%%(&N6%3$<(M%&-*8,8.6//$%$$/V%&#'$%,D$%$-)[%*M$(H%-A$.'.-J$%'.N$\
    '<)-H$>'b$$?%-),0#+0$2T$O%&,4+/V&/Z$+,&S$%+*M$%%3%$I$(X3%(%H$%(%*$#$#$#$A%W$$)$#&%$)&&%('/(%$)E%$6#?#0#3/V$/'#\
    &.4#'#%,$#%()#$#$#$2%&(''#4K$ZV%G*)+/H$$#(#%Z$*#2:,)$)$)$)$)$)$)$)$BH3%<1$'%''X%%)$]%$&(M$$a%4BS$2C3cP)C%OW8F%\
    P$%O+&>7R$',$U&H$+%I&%c$($$#$';X$'#6V$/H%-,):&#$S$%F$/?&C%1-)A$Y$,0%,)9&K%;%%2%'-(%(%(,)$)$M$$0)^&$$%,)Fa-/9'S\
    $GK+P.%L&I$)/'(.$/$'$#$$$$$N&D$M.5c$%X$K$.'232&$;%C$'$I'6,*<'#$<.[%&(%(%(%%F$.$<$5$$$1%0E$^&H%W$K'#E'?&S$2#BB0\
    @(M$(@%F$'*$'M$a'%,)F$'F$'J$+V$/-$1$)$$$-$1$)$$F%Y,,8-*;($L$$+H%(%#$N$$$&#%9-9,AD%5$$-8-<I%Z$)$C%&$$(*$%$?%%'#\
    C$?&?F$*$@<X$-8-504Q&K%Z$U$0U$0J$+,I-L$$$&$Q%?-#+C$B8M$7>9,I%B2,_$*#0;*,)W$$,'&+F$%#,G%'&$/$#F$4$G$)#D%)$#$&$1\
    $,*^$(,)&$*%$%8$)$$$'$,%$%%%#)#()%)&'N'M%(,'&AH%$#+,I(X$%+:(E$C%&#.,I$[$*,Y$=%1',))](^$H&L%8*%#%*$$$@$$%+/,I%*\
    %P$%*$$>b$+#+L%&#5K%J++$O$$+2,;@%8$0L%)$$$N$&#$$$++,)($$$G$$$$(*,Y,9](#R%]?I&Q&4F)OU%C&2QD$Tb&I5]P+[4*A$,)Q%$,\
    )@%'.Y$,&/,,7(5S8c$C'M%'[$*3C%$$$.$1Zc(+XI$M$+JZ+&$)$$$E,P$%4&+N/GK%M&(/&+*,&$DV'P$%9b3'&(+*%)A&W'%_0W%$I%$$%#\
    %$%&$.$#$)$C%$&%*$)$>$&$'$#&)$V-%;$;$A$;$A$;$A$;$A$;$*%T$C3Y$'T$+#1#9'$1SE$AD*)$3%)$$$'X)O$&0%,'#D-A4]$IJ$)$&$\
    $$1$G).)L$N%',IH$&$=$$$#%#$,$&$#$#)#'#$#$#$%$$$#%#$#$#$#$#$$$#%&$)$&$&$#$,$3(%$'$3WL&,IC$cYL$C$[D'*a)%DW(1SL*c\
    C&a3ER$M^'XP_8R* IC/$<+1%HAcP)C%cR7CK9P.%L&MK@#>Zc(+XI$M$+JF,N/GK6cYL$C$[D'*a)%DW(1SL*cC&a3ER$M^' Sc.$%* D%<)<\
    R$#-#'#(9$A$L1'.1'*#$#D''$$%&$#)#$%$#$6$U%$M'+H($H$%#)K$J%='&P$M$F$$$E&$#2$*$-%%#3#$@@[%.#;C$,$'#(8'#,#&#:;*-(\
    :$(4L$^$X$&#5#*,22'*%$%8$)$#&&&#3#0$$%1$-#+('$%8$)$$$$$$B&$#6%3+$%$8$)$$$'&#5#2$:#.*%$%8$)$$$'&#A$$%2#4#$(&%$&\
    &$$#$$&$&%&.9#W$*$%$9$2&#=%%#%$A#'*$%$9$,$'&#B$$$2$4+$%$K$%#3#(%+%;((4&:$+$#%)^$R$$$/)^$$$#$'$:$#$,$$,#%'$#8&C\
    $#c$*$F$>'V&M$7#3('&&#&$*%'//#4H$$#(#%M$$O-$&%)$#$&%K$$&%C$$&%)$#$&%1$[$$&%E%H$23X%%(&N6%3$<(M%&-*405141/$%2V$\
    F$#'#F%[%*K$$#(H%-AT$@%'.N$'<Y$9,W$U%#a%Q$4*Y$@0$-N$=F$L$%-F$%+*M$%%L$&$($$&#(c(C%X+%(%H$%(%*$#$#$#$A%W$$)$#&%\
    $)&&%('/(%$)W&#0#3/H&#'#%,$#%()#$#$#$2%&(''#4K$ZV%G*)&&$/H$$#(#%Z$*#39,)$)$)$)$)$)$)$)I4%<+*'%''X%''$]%$&(M$$a\
    %4BS$2C3cP)C%OW8F%P$%O+&2-$7Q$3A%R%J$+%I&%c$($$#$';2$%$&$9@V$1T$b$(&#$$.>-9<?*Q$?#3'$,-'$K$:%$*79&#&T$$#&$%'%#\
    $#;%%-*%/(%(%(,)$)$M$$0)U&@Fa-/9'S$GK+P.%L&I$)/'(#$,$/$'$#$$$$$N&D$M.5c$%X$K$.W&'$I'G$<)<.[%&(%(%(%%F$.$<$5$$$\
    1%0E$^&H%W$N+?&S$R$B0@(H$-@%F$'*$'M$a'5F$'F$'J$+V$/-$1$)$$$-$1$)$$F%Y,,8-*;($L$$+H%(%#$N$$$&#%9-9,AD%5$$-8-<I%\
    Z$)$C%#2&$%$?M$?&?F$*$>>X$-8-504Q&K%Z$U$0U$0F$`-L$)$Q%?-#+8M$4Q$7>9/W$]$$%#0O$C$;=F$@#%#+E$&#/R$1&8#$#F$4$;W%)\
    $#$&$1$,*Q$I$*%$%8$)$$$'&#5#/'b'W$5&7%AR$7$$#[(Q$L$&G$R$7#_$M$0#J%=H$)](N$W&c$B*%#%*$$$:2#$#b%*%I$3#$#?#-J$*#8\
    #.P$6#5K%J++$G$4#T$@S&)$$$H$8#<($$$B1#J-5a(#R%]?I&Q&4F)OU%C&2QD$Tb&I5]P+[4*A4Q%4@5R$3&B7(5S8c$C'M%(#E%/C%$$#?Z\
    c(+XI$M$+JZ+&$)$$$E,P$%4&+N/GK%M&(/&+*,I_(W%$I%$$%#%$%&$.$#$)$C%$&%*$)$>$&$'$#&)$V-%;$;$A$;$A$;$A$;$A$;$*W]$AD\
    2O$-)3#D-@5N$WJ$)$&$$$1$G)_$F%*#WH$&$=$$$#%#$,$&$#$#)#'#$#$#$%$$$#%#$#$#$#$#$$$#%&$)$&$&$#$,$3(%$'$3GM'cYL$C$[\
    D'*a)%DW(1SL*cC&a3ER$M^' Uc.$ CEE%8$+ CK^&c% CKC%c$ C[H%R% C[a&c& C[b$R% CCT%c6 CSW&R% CMC%R% SOC%c$ CS$c* CH%\
    c% SF%R$ CS_&c* S^b$R8 SVc$R' S^$R$ SL$c% SO+R& C[E%c$ C[)c& CXL$c% CC^%c4 SY^%R$ Cb)c$ CO%c& CCJ%R& CO,B CK/R\
    $ CP/B CK,c& CCG%c& CS)B C^(B CCW&c* CXC%c$ SLD%c$ CKG%R% CSM$c% Ca'c% S_M$R% CSb&R& SaF%R$ C[/c* STc$B CKb$c2\
     CCb(c3 CW.c& CQ/R$ CC/c$ CS6cR7 CC0cP) CCC'cYL$ C[L(cD' C^P(c) CDQ(RW( SXV(cL* CCC)R^' C;R& SX)R% SI+R$ CQ*c$\
     CTc$2 SDM$2 CC,c$ CG.c& CZC%B C_W&B CCK%cB CCL%c& CH+R$ CCE%c$ S`N%R& CC$c* CR.B CUL$c% CG*2 CK$R$ CK%c& CJM$\
    B C[,c( CKI%c% CCI%R% SD`&R& CCR&c' CGL%R) SDP%2 CCO%RD$ CKD%R$ CcF%B CSa&R% CF,c' CK`&c* CS/c* CS`&c* CS'c. C\
    O.c% C[M$R$ Cc]&B C`'B CC+R& CP,c% C`a&c& CH'c% SG*R$ CK.R$ CC.c% CC[&R$ S]C%B C[G%c& S>R' C[*c* CW%c& CNJ%R% \
    CS%c& C[c$R* SL/c% CK'c* CNM$B SaX$R% CCN$Ra- CKF%c$ C](B CJE%B SO$R& C;R&X+$G1-=#C:&_M'AD3%$/$)'#)#&$I)c$O3$E\
    )C$]]&&N&$HNV$230RA#E*#^E'#GbQ$P$%9C4%4*%)A&U^N;R* C`Y$c& CCY$c> CE/c% Sc.2 Cc_%B CEE%B SF_&R% C_E%B C^E%B S5c\
    % COM$c% CGG%R% CKO&R$ ScN&2 CCO&c* SO/2 C[.c) CG&c& CH/c% SR/2 CKM$R$ CSE%c% C[E&c2 C`(c& CR)B CSG%R% SXG%R% \
    CW&c& C'c& C+c& CS*c* C/R) CF.B C]L$c) S]M$c$ C`D%c$ C[Z&c* CC*R% CK+R% CK)R% CSD%c. CGC%c& CCC%c& SIL$R$ SaJ%\
    2 CCZ$cB CWC%B CLE%B SMG%R$ CC`&R$ CZJ%B CK&c& CE%B CYE%c$ SFJ%R% CKJ%c% CCX&cB CS+c* CZW&B CU_%c% CbM$c$ CZM$\
    B CC^&c) CPE%c% COE%B C[_%c' Cb,R$ CO-c& CS,c* C[-c* C[`&c: C[+c* CSH%c% C[L$B CC)R( CVH%B CU^%R$ CWG%R$ CKW&c\
    * CC'c' CVM$B CRM$B CGE%R$ CPI%c% CCH%c& CO)c% Cb$c$ Cc.2SSW$c&C.BC1c$C1c$S(R$C&c$C,BS*R%S%R$C)c+C&c$S=R$C+c&C\
    *c'S-R$S%R(S%R%C)c$C.c*C)c$S(R,C$R(CP$cT%SH$ca&C7cN+S?R8C&c%C(c$CP*RV+S;cJ%S(RU'S)R$S5R'C(c&SX$RE$S,R)S%c,S&cI\
    $C+BC&R;S%c$S%R(C+c*CC&cBCZL$BSJ4RC&C4cQ$S^'RH_8C'c&S*RSc$ SM+c$ SNO&R/ CK[&R% CW(B SE*R$ CGF%c& C[C%R$ CWE%B \
    S^C%R$ CaC%c$ C[F%R$ CVE%B CCF%R% S_F%c$ CE,B C[%c& SUa&R$ SHD%R% CGD%R$ CK_&R% C[^%R' CFE%B CYI%c$ CEM$c$ SQC\
    %R$ CKE%B CK*c& CO*c$ CH`&c% CC[$cJ) C`E%R$ SLM$R$ CVF%B CX(c% CC%c$ CGM$c% C_E%5(* C^E%8%* COG%c% SED%R$ CHR&\
    2 COH%c& CO&c& CRG%B SUc$B SLO&c$ S]F%c$ SIG%R$ SUI%c% S8R% Scc$2 C`)c$ CI*2 SF+R$ Sc,2 CK-c& CCb&c* CS-c* CS.\
    c& CKb&c* CCCAccc$ CCCC$ccc$ CCY&R8 CCM$R$ SVb&R' C[b&c* C[$R% CF%2 C[(B C_(B CCC?c& SM)R$ CT)R' CWM$c% C[W&c%\
     CWH%R% C`%c& CbJ%c$ SV^%c% CC`%cc( CCE&c: CKF&c& CC&c& C`$c$ CS&c& C[&c* SL.R% CGH%c% SW[&R$ CWa&c& C`C%B CC(\
    c6 SH)R% SXI%2 CKL$c, CSc$2 CKC?R* SI*R$ SSc$2 SND%R% CY[&c$ CHI%c% CWF%c$ CQ6c$ SGL$c$ CCK$RG$ CSI%R% C[V&R) \
    COM$P%%,'$ OC+$ CGG%E%-# CG&/$%$9$,$'%+$%$&*$)$$&%,$$ DH/]%%%S*2S)Q$$Z%QCV$,$O$UEO$&$)$$$#c+%D%& CKM$P$$# CSE%\
    &$$(*$%$?%%',*+ Gc_%#_[)X1 C`(a%%,),I2B CSG%4$N$ SXG%^$(, D%<)<R$#-#'#(9$A$L1'.1'*#$#D''$$%&$#)#$%$#$6$U%$M'+H\
    ($H$%#)K$J%='&P$M$F$$$E&$#2$*$-%%#3#$@@[%.#;C$,$'#(8'#,#&#:;*-(:$(4L$^$X$&#5#*,22'*%$%8$)$#&&&#3#0$$%1$-#+('$%\
    8$)$$$$$$B&$#6%3+$%$8$)$$$'&#5#2$:#.*%$%8$)$$$'&#A$$%2#4#$(&%$&&$$#$$&$&%&.9#W$*$%$9$2&#=%%#%$A#'*$%$9$,$'&#B$\
    $$2$4+$%$K$%#3#(%+%;((4&:$+$#%)^$R$$$/)^$$$#$'$:$#$,$$,#%'$#8&C$#c$*$F$>'V&M$7#3('&&#&$*%'//#4H$$#(#%M$$O-$&%)\
    $#$&%K$$&%C$$&%)$#$&%1$[$$&%E%H$23X%%(&N6%3$<(M%)**405141/$%2V$F$#'#F%[%*'%D$$#(H%-AT$@%'.N$'<Y$9,W$U%#a%Q$4*Y\
    $@0$-N$=F$L$%-F$%+*M$%%L$&$($$&#(c(C%X+%(%H$%(%*$#$#$#$A%W$$)$#&%$)&&%('/(%$)W&#0#3/H&#'#%,$#&')#$#$#$&$-%&(''\
    #W$$_V%G*)&&$/H$$#(#%Z$*#39,)$)$)$)$)$)$)$)S%#X1$M$'($'X%)%$]%$&(M$$a%4BS$2C3cP)C%OW8F%P$%O+&2-$7Q$3A%H%T$+%I&\
    %c$($$#$';2$%$&$9@V$1T$b$(&#$$.>-9<?*Q$?#3'$,-'$K$:%$*79&#&T$$#&$%'%#$#;%%-*%/(%(%(,)$)$M$$0)U&@Fa-/9'S$GK+P.%\
    L&I$)/'(#$,$/$'$#$$$$$N&D$M.5c$%X$K$.W&'$I'G$<)<.[%&(%(%(%%F$.$<$5$$$1%0E$^&H/?&S$R$B06$*)H$-@%F$'*S$a'5F$'F$'\
    J$+V$/-$1$)$$$-$1$)$$F%Y,,8-*;($L$$+H%(%#$N$$$&#%9-9,AD%5$$-8-<I%Z$)$C%#2&$%$?M$?&?F$*$>>X$-8-504Q&K%Z$U$0U$0F\
    $`-L$)$Q%?-#+8M$4Q$7>9/W$]$$%#0O$C$;=F$@#%#+E$&#/R$1&8#$#F$4$;W%)$#$&$1$,*Q$I$*%$%8$)$$$'&#5#/'b'W$5&7%AR$7$$#\
    [(Q$L$&G$R$7#_$M$0#J%=H$)](N$W&c$B*%#%*$$$:2#$#b%*%I$3#$#?#-J$*#8#.P$6#5K%J++$G$4#T$@S&)$$$H$8#<($$$B1#J-5a(#R\
    %]?I*F)OU%C&2QD$Tb&I5]P+[4*A4Q%4@5R$3&B7(5S8c$C'M%(#E%/C%$$#?Zc(+XI$M$+JZ+&$)$$$E,P$%4&+N/GK%M&(/&+*,I_(W%$I%$\
    $%#%$%&$.$#$)$C%$&%*$)$>$&$'$#&)$V-%;$;$A$;$A$;$A$;$A$;$*W]$AD2O$-)3#D-@5N$WJ$)$&$$$1$G)_$F%*#WH$&$=$$$#%#$,$&\
    $#$#)#'#$#$#$%$$$#%#$#$#$#$#$$$#%&$)$&$&$#$,$3(%$'$3GM'cYL$C$[D'*a)%DW(1SL*cC&a3ER$M^' DW&$$#$'$:$#$9%'$#$(%,%\
    & D%<)<R$#2#(9$A$C1J$'_S)H$)S$(&(/$H%D%c*T.#0#3/P'$)#>#4K$ZY%BEXAH&&c$($$#$';0S<M$$+$&Y`6)^C$<)<HD%($L$$+H^X$A\
     D%<)<^$#-9$A$E)$&'R)$=C)&%$&%$#)#$%$#$6$U%$M'+H($H$,K$Z[%H$$#(#%M$%%C8X%%(EG%+*M$%%C%N$c$/$D$H&X+%(%H$%(%*$#$\
    #$#$A%W$$)$#&%$)&&%('/(%$)H+#'#%,$#&')#$#$#$&$('#%&(''#W$$_V%_&%I&)&&$/H$$#(#UKAP$5>I'P%$9&&$^$($$#$'>$&#X<M$(\
    +*R%C^6)/'LC$<)<HH$R%C&F$'F$W&-$1$)$$$-$1$)$$FY$U$0U$Pa%c$CN8c$CO<W%$I%$$%#%$%&$.$#$)$C%$&%*$)$>$&$'$#&)$V-%;$\
    ;$A$;$A$;$A$;$A$;$*W]$,$6DR%F% CC*Z$&1&% CK)A$.'.'#&. CSD%Y,,8-* CCC%.$<$5$$$1%0E$^& SIL$R$SXA# D&<^$#L$:$*$#$\
    #$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$$$#$#$#$#$#$#$#$$$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$\
    #$#$#%#$#$%%#$#%#&$'#%#&%%#%#$#$#%#$$$#%#&#$#%$%%)#%#%#$#$#$#$#$#$#$#$$$#$#$#$#$#$#$#$#$$%#$#&#$#$#$#$#$#$#$#$\
    #$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$)%#%$$#'#$#$#$#$G%$=D)#$#&#&%5#>E$$$&%$#$#$#$#$#$#$#$#$#$#$#$'$#%#%$\
    V$R$$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#,#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#%#$#$#$#$#$#$$$#$#\
    $#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#S$K$J^%M$%%[:(EG%+\
    Z&N$c$/$D$I&#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$\
    #$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$+$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$\
    #$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$++(-*+*+(-*+*+0%*+*+*+'$$)#&%$$+&%$+*-%$$U+#&$&#>#'#'#%$+&'#X$#NX%R$$#&$\
    $#$#$#'#$$$((#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#\
    $$*#$#'#/H$$#(#VKA#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#6#$#$#$#$#$#$#$#$#$#$#$#$#$#J'#$#$#$#$#$#$%$#$#\
    $#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$*$#$#%#$#$#$#$#'#$#%#$%$#$#$#$#$#$#$#$#$#$#(#(#$#$#\
    $#$#$#$#$#'#$#)#$#$#$#$#?#&#X<M$(+*R%C^6)/'LD$<PI$J$K'F$_'-$1$)$$F[$U$Pb%BCO8B^O<<=)$4=<=&$#$)$-=<=<=<=<=<=<=<\
    =<=>?;$(=;$(=;$(=;$(=;$($#W]$,$6FS%D$ S84'.1'*#$#H'#(#b1#I*#G($P+$'#B#,#&#C(#J(#WI$#c&#X4#^Y$#N&#F6#S1(Q(b$0#E\
    $G$T8#0#3/cb%$T*#c(#X1#N$'(#D&$a%%Y[>#EJ$(Q+#U&#?$]&+S%#:#L&%&$X1#9#L'#O&#8$J&&,#IC8#P$$Cc$($L$$+H`;&RE$/C%$$#\
    OC3&$)$$[L/)PC%# M(#2#C+#'&S)#_<='&P$B$,F$$$E&$#;$-%%#3#$@@[%.#;C$88M$;*-(:$(4K$_$X$&#5#*,31'*%$%8$)$#&&&#3#0$\
    $%1$-#+('$%8$)$$$$$$B&$#6%3+$%$8$)$$$'&#5#2$:#.*%$%8$)$$$'&#A$$%2#4#$(&%$&&$$#$$&$&%&.9#W$*$%$9$2&#=%%#%$A#'*$\
    %$9$,$'&#B$$$2$4+$%$K$%#3#(%+%;((4&:$+$#%)^$R$$$/(_$$$#$'$:$#$,$$,#%':&C$#c$*$F$>'V&M$7#3('&&#&$*%'//#T&K-$&%)\
    $#$&%K$$&%C$$&%)$#$&%1$[$$&%E%H$2T&N6%3$<(M%)**405141/$%2V$K$#F%E$$W$*'%D$$#(H%-AT$@%'.N$'<Y$9,W$S(Q$4*Y$@0$-N\
    $=F$L$%-@T&&$($$&#^D$&Zc%Z$;9,)$)$)$)$)$)$)$)J4#X$#'X%+#$]%'#(M$$a%4BS$2C3cP)C%WS7$YF$F%J$+N+'2-$E%#T$H%L(#J&#\
    &)$%$&$9@V$1T$b$(&#$$.>-9<?*Q$P$'%+-'$K$:%$*72$(&#&T$$#&$%'%#$#;$&-*#1(%(%(,)$)T'E$@Fa-/9'S$GK+P.%L&F%#$,$/$'$\
    #$$$$$N&D$M.5c$%X$K$.W&'$I'L&,$O$%A&(%(%(%%F$.$<$5$$$1%0E$^&H/?&S$R$B06$*)H$-@%F$'*C'P%E&J$+V$`'Y,,8-*['(%#$N$\
    $$&#%9-9,AD%5$$-8-<I%Z$)$C%#2&$%$?M$?&?F$*$>>X$-8-504Q&K%Z(F$`-L$)$Q%?-#+8M$4Q$7>9/W$]$$%#0O$C$;=F$@#%#+E$&#/R\
    $1&8#$#F$4$;W%)$#$&$1$,*Q$I$*%$%8$)$$$'&#5#/'b'W$5&7%AR$7$$#[(Q$L$&G$R$7#_$M$0#J%=H$)](N$V)*%#%*$$$:2#$#b%*%I$\
    3#$#?#-J$*#8#.P$6#5K%J++$G$4#T$@S&)$$$H$8#<($$$B1#J-5a(#R%]?I*F)OU%C&2QD$Tb&I5]P+[4*A4Q%4@5R$V$7(5S>M%(#R(Zc(+\
    XI$M$+ZZ+E,P$%4&+N/GK%M&(/&+*,SV+#X2O$D$#D-@5N$WJ$)$&$$$1$G)_L$&$=$$$#%#$,$&$#$#)#'#$#$#$%$$$#%#$#$#$#$#$$$#%&\
    $)$&$&$#$,$3(%$'$3GM'cYL$C$[D'*a)%DW(1SL*cC&a3ER$M^' CU&'_&'SZ%%%#^JG$$%#$$ D&<R$#-#'#G$:$*$#$#$#$#$#$#$#$#$#$\
    #$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$$$#$#$#$#$#$#$#$$$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#%#$#$%%#$#%\
    #&$'#%#&%%#%#$#$#%#$$$#%#&#$#%$%%)#%#%#$#$#$#$#$#$#$#$$$#$#$#$#$#$#$#$#$$%#$#&#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$\
    #$#$#$#$#$#$#$#$#$#$#$#$#$)%#%$$#'#$#$#$#$G%$F$*$A'C&#N$#$#&#%&5#>E$$$&%$#$#$#$#$#$#$#$#$#$#$#$'$#%#%$V$R$$#$#\
    $#$#$#$#$#$#$#$#$#$#$#$#$#$#$#,#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#%#$#$#$#$#$#$$$#$#$#$#$#$#\
    $#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#S$K$J^%M$%%[:(EG%+Z&c(D%#$\
    #$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$\
    #$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$+$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$\
    #$#$#$#$#$#$#$#$#$#$#$#$++(-*+*+(-*+*+0%*+*+*+'$$)#&%$$+&%$+*-%$$]&#0#3/P&#&$&#>#'#'#%$+&'#D$2'#N=<I^$R$$#&$$#\
    $#$#'#$$$*&#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$$\
    *#$#'#/H$$#(#VKA#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#6#$#$#$#$#$#$#$#$#$#$#$#$#$%H'#$#$#$#$#$#$%$#$#$#\
    $#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$,$#$#%#$#$#$#$#'#$#%#$%$#$#$#$#$#$#$#$#$#$#(#(#$#$#$#$#\
    $#$#$#'#$#)#$#$#$#$#?#$%X<M$$/*R%C^6)/'LD$<PI$J$K'F$_'-$1$)$$F1#%%$L$$+HK$U$Pb%BCO8B^O<<=)$4=<=&$#$)$-=<=<=<=<\
    =<=<=<=<=>?;$(=;$(=;$(=;$(=;$($#W]$,$6FS%D$ H1#%#%#I$#XO**+*+*/#2#R$# D%<H&9$)D$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$\
    #$#$#$#$#$#$#$#$#$#$#$#$#%#$#$#$#$#$#$#$#%#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$$$#$#&$$#$$$%%&$$$%&$$\
    $$#$#$$$#%#$$$%$#$$&#*#%#%#%#$#$#$#$#$#$#$#%#$#$#$#$#$#$#$#$#%#%#$%$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$\
    #$#$#$#$#$#$#$#*$$$%#$&$#$#$#$#D,#$#&#+#)#$%$#$$$3$+F$#%%&#$#$#$#$#$#$#$#$#$#$#$#(#%#$$%U$S$#$#$#$#$#$#$#$#$#$\
    #$#$#$#$#$#$#$#,#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$$$#$#$#$#$#$#%#$#$#$#$#$#$#$#$#$#$#$#$#$\
    #$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#%H$L^%H$$#(#U9X%^G%M$%%C-#$#$#$#$#$#$#$#$\
    #$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$\
    #$#$#$#$#$#$#$#$#$#$#$#,#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$\
    #$#$#$#$#$#,*+(-*+*+(.#$#$#$#+*K%&/&/&/'.&I+#'#&%%%%#&')#$#$#$&%&-$(#a$#`V%R$S$#$%%#$#$#$&$#%#+%$#$#$#$#$#$#$#\
    $#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#+#$#'#PMA#$#$#$#$#$#$#$#$#\
    $#$#$#$#$#$#$#$#$#$#$#$#$#$#6#$#$#$#$#$#$#$#$#$#$#$#$#$#J'#$#$#$#$#$#$#&#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$\
    #$#$#$#$#$#$#$#$#$#$#$#-#$#$$$#$#$#$#'#$#%#$#&#$#$#$#$#$#$#$#$#$#$'$'$#$#$#$#$#$#$#$&$#)#(#$#?#N]8<HI$J$K'F$`'\
    -$1$)$$MZ$U$Pc%BCO8BCP<<=<=<=#$$%#%$%&$*=<=$$&%*$)>$$&$'$#&)><=<=<=<=<=<A;D$;D$;D$;D$;D$#XL'D$ CWC%? CLE%<(# C\
    ;R&V+)J+O$$#$$$$$#K%-S$73#H&)%(%$$&F$#A=_%-^$+,#;&$+$%$'N$%`$*M$:$C$Y$%$4$)-$@%[$#$)%$%%,#-$=#%%[$#$''$%%&#A$&\
    #.%[$#$*$%$%7$9($%[$#$)%$%%*%-$A#_$'&%$&,#K$'Z$#$)$%$&*$.$@%[$#$)$%$&*$.$?&Z$$$)$%$&,#-$@%I%#'($#$*5$a$#%)/*E&\
    #%+.(M%$>#$#$#'$T$6$$(-$F$,#G&6:&'%$%%)&&0.$#-&c8%U@&?%@$A$C%B,#P$%$#X&$E$#Y&.'._)']$,$?%#S$AT$'R$3I$+/%A/[$0S\
    $6['%$7'#)#%%I)c$S9C$bc%%P'#C&BM4(L&$WQ@&$,C$$S%$S+#&#'#:''#V%$U$4=40#I$*</O$&R$0G$#F%0/#+$P$%U$#$%%$($$#L$'($\
    O**$$S]6#D:232PA#E*#X''IW$%$$(&K$%'#H($a4&F/$]'-T$&^&%X$1L$#%$-&P$-*#a$%G$03$O$#/%S$0+&$$`%.)#C(.8&Z$$$)%$%%,#\
    -$%)&'C)4:#T%6N*)%+>$U%3M&/H&1C+1X*($$%&$#$$P')%)&#?,K$)$&+#,-Q$2X/*$*U%8$0^&(&#$$$)$#E%'$$$'_-&]c5'_$)[C$#$Y$\
    *&T%#.$NH6$DV'P$%9b3'&(+*%)A&W'%_a$Y$'T$+#1#9'$1SM$)$3%)$$$'H+)Z.#a$&CR$)P&)XaH;R* SMG%I$ CZJ%; CK&/$%$U$$%$('\
    2%< CE%>%# CYE%I$'. SFJ%B%8$0 CKJ%)$$$N$&#$$$++, N$#3%B#@#$#P$#'#H$#B#[9%%#=$%%R3%PS)#>%.#&#0#1&8'.'D%/'#&$''5\
    #'#%,$#%()#&$%$$%$(&0$#G%:$($$'$'B$#)$1N++&7$^%#A=$#;#.)a0$/,'('$%$&'1#$#%(.*($]$#$#@&,%S-c$C+c2S$7%(`bV$#Z<($\
    #E(#3%@#$#@#$#F'#)&VCX$W%$I%$$%#%$%&$.$#$)$C%$&%*$)$>$&$'$#&)$V-%F,%T$CS(&$=$$$#%#$,$&$#$#)#'#$#$#$%$$$#%#$#$#\
    $#$#$$$#%&$)$&$&$#$,$3(%$'$3W$$ FK%#Z$#%%+&$$U$$^$%)$%$-#N$#^$%E%#^$%+#$$X$$^$#$#)$%$-#I&$$$&%$%-#L$%a$&a$$^$#\
    $'%$$$,$N$$^$%(%$%-#M$$N%%)*5$M-$c$#N($'#)#%$<$-%%)8$%(%#-%[V$#A#D'#**$$^-&%%'$$(C*$^$#$#,#$$+(T'#S$#(#$'$$a$#\
    A#'$%#`$#%%$#&$S$*+$N(#8#Y]'$Vc@$%#[%$U$2Q'$R$#S$$'$%%Q&$%$;#P$#$#P&#%$(#P*$$$$$$#VC<#$#c&#P$%'$V&#;$_$#S$%,$0\
    #a%%&$$#M(%B$^$$$&%$%%,#-$T)%+$&#M&%)#$&%#P*%)&%#T&%+$$#P&#$$)#L&$'#H+%,#Z*($$'#%#$#Q'%+&'#W%#@$b$#Z/#1#M&#*#%\
    #X)''$$#b-$^E7Y$K&$VN;$)( KG$$WT(#bS$&$%NOD$% CU_%^% CZM$9L)P$%, CC^&G)%2 CPE%:'6%P$ C[_%M%'[$*3 C;R&V+'L+O$$#\
    $$$$$#K%-S$73#H&)%(%$$&F$#A=_%-^$+,#;&$+$%$'N$%`$*M$:$BZ$#$#'*'#&)-$@#^$#'&+#7$=#%$]$#'$'$%%&#A$&#.$]$#''$$'#7\
    $9($#^$#%#$&+#*$.$A#a$#/#U$#&#Z$#$%(%$&*$.$@#^$#%#)#($7$?$]$$'&+#7$@#K%#*%$#^%#%)/*E&#%+.(M%$>#$#$#Z$0$'$$(-$F\
    $,#I&&$($$%$<$'%3&0#%$)#2#c8%U@%@$A$A$C%$$)+#%-,#P$%$#X&$E$#Y&%'$,#)%_)$%#^$#$)$#$#%*),%#S$0$2T$&S$#$'$#(#K$+/\
    $C$&%$$%[$#$$&#$%^$*%$['%$/$)'#)#&$I)c$S9/'#&.bc%%P'#C&BM4&N&$WQ@#',C$$S%$S+#&#'#<$(#Z'$=40#I$*<-Q$%S$#%&%$J$#\
    F%(%$%$/#+#R$#V$#$%%$($$#M$$+#Q*#%#'#S]6#D:232PA#E*#X''IW$%$$(&K$%'#H($a4&F/$]'-T$&_&#Y$1L$#%$-%T$&%$*#a$%G$'$\
    *b$#/$W$+-&%#c%%%#$$)#C(#&*8$]$$&#H$)&'F)*%%$#:#W%($#'$$$Q*&)$$$>$X%*%#$$M&#$#%($#H&%%&$'F++$$C+$$#'#S'&%$'#C$\
    ,K$(%&+#,(%%Q$/$$Y/)$($#U%8%)$$$$^&(&#$$$)$#K%$&#$#_-$_c5'_$)[C$#c$&T%#[H6$DV'P$%9C4%4*%)A&W'%_a$Y$'T$+#1#9'$1\
    SM$)$3%)$$$'H+)Z.#a$&CR$)P&)XaH;R* CSH%G%., CC)$%#$6)[%*M$XPc$/ CU^%A$,'$ CWG%)$#$&$1$- CC'c'CMI$AD&B S$,[&$(#\
    %%DP$,I',I),`/,Y&,'(O&,Y&,Y&,%(Q&/V&,+)J&,K&)*5P&,C&,Y&,I%6O+,I%,R96T>%R*,),9,O,,C'-H(,),Y(,Y%,I',),YC$#&(),I)\
    U$%'Y9_$Q%8Y6@LN$#L;#<+1%Z-&M',A*$1C$,J$1C_?,`(,C-(^',I$,I),9,Y%,Y/,Y[7,P2O$/[$4$X-=G$&@#+#I''M),Q@*<)J$+N%'9(\
    C($%2%P$C%+W$$A%N%'K&*;*L$)M-(S$,I,Ab',M$&S&)I'@C',`$,S',*6_*,Y-,Y&,Y.,I&,I&.G05a%,Y:?F*,I%,Y37ND$Q&TR4,Y%,I',\
    $)b;9LE<6O&;XE$T$CM%,I0,PQ$+C',Z;^$$%$&O%O$$1EA/FZ%, CGE%A++ CPI%*%P$%- CCH%_%$' -# CO)N$'<)-&$ Cb$^$%% QZ(%RV\
    %E$%&bV&#<+1%NX@,SU9W$O1#+#I''MD+Q& U($(#%%XL%([.([&%H')]))4+T0,XD$6VF$,C2#XW$#&(),I)2L$#Y9_$Q%8Y6@LN$#WG$&M',\
    A*$1C$,J$1SN@(TI9O$D%&4$X-=G$&WL$*<)J$+N%'9(C($%2%P$C%+W$$A%N%'K&*;*L$)M-(C.Ab',M$&S&)I'6_.6HM$$Q0+J>5V=7I`5)b\
    ;9LE<6O&;QM(+D@^$$%$&O%O$$1EA/ SQc$BQ3$bcc$$bcc$$bcc$$bcc$$bcc$$bcc$$bcc$$bcc$$bcc$$bcc$$bcc$$bcc$$bcc$$bcc$$b\
    cc$$bcc$$ Dc_%#QO3N/ CK[&O$&0%,'$ CW(? CGF%U$0U$*( C[C%F$,% S^C%M$ CaC%F$'0 C[F%J$ CCF%K% S_F%< D[%%$*%$%8$)$$\
    $'%+%$%%*%'$$'%4 SHD%F$'F$ CGD%@%, H=#M60$#$$$$$#K%-S$/$)3#H&)'&%$'#F$#A2I&-H&$&+$%$&J(.&))6Y$$%1$$(%-$@%^$)%$\
    %$-#-$@%^$''$%$'#A$&#.%^$*$%$$8$9%'%^$)%$%$,$-$A#_$'&%$%-#K$&^$)$%$%+$.$@%^$)$%$%+$.$?&^$)$%$%-#-$@%N%($#$*5$a\
    $#%)5#F&#%($$3#F(3.-$F$Q&.$#%&:&'%$%%)&&0.$#-&WV$$A$A$A$E%5`($E$#Y&.'+b)']$,%6M%$.%T$'S$1`$%A+%$]$-U$5S00DY$V$\
    YJ%BWFA*E$$E.#+#:'[%$U$2$#]$#I$'?.P$&S$.H$#F%0/#+$P$%U$#$%%$(#O$'(#P**V]6#ZE%'IW$%$$(&W;&F/$V-%X$0P$$0#P$+,#a$\
    %G$.5$]$%S$/1$`%+%#)#C(,:&^$)%$%$-#-$T)/$%M&4P*)%)@$U%1$#M&-J&0D+/Z*($$%$&#$#Q')%('#?,M$'$&5-Q$0Z/*$)V%8$0^&(&\
    #$$$%$#&#E%'$$$&`-&[E7#$Y$*&a%$OH6#D_+)$3%)$$$'`K%#Kc$<)<)< R=#RS&$VU$$RH%#bJ'#_TV$#R%+JCC=#$@C&c&S*RS& bP%#;#\
    I.#;#I&#;#M*#5$J&#;#Z&#2#XM&#YI$#DD'$Q_V$$b`'#;#[-#/#T*#C?#WDQ$#+'PXN;c% Z(#R9#Dc&+KV$# HG)$TG%#8#O_&$ M(#2#X2\
    +*$A'C&#W$#TP)b$0#E$G$T8#0#3/V)2S=<U`$$bSA$U)#J'$E>&CD:#%%$L$$+ b%#T>%%#=$%$CD*#>%.#C$&;$1$D%/'#&$''5#'#%,$#&'\
    )#&$%$$%$(&&('N%'%&$$$$$#$'%$'$'4%$$#$)$#)$E,&K($$#;#4#a0$/+('($%$&'1#$#%(;$]$#$#@&,$Y-$B,V/8c$&C$$FFX$#$#'#V)\
    #$#DIX$W%$I%$$%#%$%&$.$#$)$C%$&%*$)$>$&$'$#&)$V-%;$;$A$;$A$;$A$;$A$;$*%T$CS(&$=$$$#%#$,$&$#$#)#'#$#$#$%$$$#%#$\
    #$#$#$#$$$#%&$)$&$&$#$,$3(%$'$3 CN+2I=<CFV&<)<)< D$%$($&-$&$=%$#>#$#F$#(#&#-$&#&#b8#+#U1(L$$V$#$#%#%#O$$7$$$0#\
    $%M%&I&#N$0L*%Y$1B#H+$-#O'#[&#]&#I/#/#R.#^%#-$K(1$#H$&J%#M%''$R&(N(#G6+Z'#P6#O$$Q%%J%$a'%$%H$-],$[)$C')$(O()?$\
    a&&_$'b$$C%*.#`<:+6$/$.A$1$]6&@$aD$0R%$B,V/8c$&C$$_:&$$S&#R'Q$$B%.F0%',%.3#/#E&#^%#EC@$P+%F&#-#V&(`.&Y%$K$%$#T\
    $$R$#D&/3$`&&b&$3$]*#UM7$S),9E$$0$#'#$$X'%$($&-$&$=%$#>#$#$)^/%`7#S$#b/#J:#J)#B#S++I$#S&)E%)]%&S;#J('O$&a()P&$\
    $&b&&S$$R%&'#0#$%[%(N&#D0'-$$#K&#^*9L&%?/O%#E'%`*#K+%_'#`%*V%%$'b/'M$$H7$I+#SF$'`_%$_V1$H'#D%'+#U=&J-#`H6#JR*'\
    UY&$ C[^%H%-,$)$7(5 D$1-)=&$#=&E$)$#$$$#$$'#'#&#:#B#[[*:+1%5$,T,R9C(X6ANF$C3c&D/%';2#PKV$$H+$ ,'5#G&#K`*$;$ CY\
    I%[$ c%#cb*$6#bQZ$$;%R*# P$#`M$#V$#DU&#HC$#LC%(DS&#%#B$'#?#b0#6#R&#SOV$$H$#-#L(#c`&# L$#V$#B#aX&#$#b^$#LP%#Z$#\
    2#^6#$#A#bD$#$#$#$#$#$#$#S%#C$#$#$#$#$#W/#$#$#$#$#$#$#$#$#$#$#C%#$#D$#HD$#$#$#$#O$#$#$#$#O0#$#$#$#$#&#$#$#$#%$\
    bKV$#])#@#$#$#$#$#$#$#$#&#4#$#$#M(#V$#B#%#%# _(#a^*#&#?#KQ&#$#'#%#2#&# CEM$Z$ CKE%>&# N(#O_*#%$%#<#KQ&#$#'#%#2\
    #&# D$%$%%#$#$$-$&$>#G%#(#1$*#b8#+#U1(L$#Y$#%#%#O$$7$$$0#$%M%&I&#N$0L*%Y$1B#H+$-#O'#[&#]&#I/#/#R.#^%#-$K(1$#S&\
    #M%''$R&(N(#G6+H;#`&%J%$a'%$%H$($&],$[)$C')$(O()?$a&&_$'b$$C%*.#E=$+*++%&%%&-$#$,^G&&$$S&#R'$'%%#%+$$$#%$-'$,%\
    &$#$/%%O0%]$#a(#EC@$P+%F&#-#V&(`.&Y%$K$%$#T$$R$#D&/3$`&&b&$3$]*#GT7)%#9#7$%&&%$&*%)#$$X'%$%%#$#$$-$&$>#G$#%$^/\
    %`7#S$#b/#J:#J)#B#S++I$#S&)E%)]%&[@'O$&a()P&$$&b&&S$$R%&'#0#$%[%(N&#D0'-$$#K&#^*9L&%?/O%#E'%`*#K+%_'#`%*V%%$'b\
    /'M$$H7$I+#SF$'`_%$_V1$H'#D%'+#U=&J-#`H6#JR*'UY&$ CS$(Z)#T$#C/$S%#^bD%#2# C$b%D$Z9%(')$#$6$O/$H$%T$%%$Y$+='(.P\
    +$_$%G&1^$%S$%1$>%#$-(A$$)N*$*%$%8$)$#&&%+%$%&+#'$$'%;%%$('$%8$)$$$$$$%#$''$%%&#*&$#*3-%$+$%$8$)$$$'%,$%$%%#2&\
    %.*)$%$*%$%8$)$$$'%+%$%%*%'$$'%4-$$(&%$&&$$#$$&$&%&.''&%$&%#)#17(/$%$9$2%+$%$&*$$%%#%&%,*8$%$9$,$'%+$%$&*$)$$&\
    %,$$0/$%$U$$%$('2%<$%$4&:$+$#%)&#'($#$*),%%/]$'?H$$$#$'$:$#$9%'$#$(%,%&C$J%$F$'I$$F$$1$/H$H)$#(#%[.$&%)$#$&%K$\
    $&%C$$&%)$#$&%1$[$$&%E%%B&<)X%%(%`7&[%*8,:,6//$%$$/a%%,),)<)[%*M$(H%-A$.'.'#&L$%'.N$'<)-&a$%C%$?%-),)0%AT$O%&Q\
    $$V&+_$&1&_$*M$%-+M$(X3%(%H$%(%*$#$#$#$A%W$$1$0%($5%%$+$J$%^$$.%=$/&C$2C$2N''Y7<-8V[$%B$`-(O$$#(#%Z$*$1:,)$)$)\
    $)$)$)$)$)$a&E$<$[%/X)=.'c$$X%%I&(M$$a%$V%/Q$$OV?&Y$,_-7Z(+M)($$#$';^$&,)Z$+H%+.)V&.@&P%$-'C$$Y$,0%,%I&;>-(%(%\
    (,)$)$_$'a&%,)Fa-/9'S$GC%PV)%L&I$)/'(<$'$#$$$$$`&3`0%X$*#C$L$)U$$5$&''$I'%#$a(&(%(%(%%&)$)-'%.$<$5$$$1%0E$^&(%\
    'O$&Z%$/&#R$P$E'?&S$2>'F$,@(M$(@$G$'0M$a'%,)F$'F$'J$+V$..$1$)$$$-$1$)$$F%Y,,8-*;($L$$+H%(%#$N$$$&#%9$J%++S$5$$\
    (C$&=(#C%Z$'6%T$$$(*$%$?%%',*+*c$C$I$'.,X$&?%=(<*&/)S%K%Z$U$0U$*P$+,I,A$L$$%%$Q%J$+L$9<I$>79,P%'F$,F%-#%;*,)W$\
    $4+I$,c%$6.4$N$D%)$#$&$1$-)^$(,)&$*%$%8$)$$$'$,%$%%%#)#()%)&'N'_%$'AJ%+,I(X$%H$E$G%.,)/6]$),Y$=%1'9](_$G&U%/*%\
    #%*$$$@$$%.,,I%*%P$%->J%+U%0K%J++$O$$0-?&B%8$0L%)$$$N$&#$$$++,)($$$G$$$$(*,Y,;Z(#2T$0^?I&Q&$'.F)OU%E&0QD$$+Jb&\
    I5]P+[4*A$,'S%$,)@%(-H%-,$)$7(5S8^%H&M%'[$*3C%'.$1Zc(+XI$M$+JZ+&$)$$$E,P$%4&+N/GK%M&(/&+*,%*`U'P$%9,V&`$X*-I$%\
    D)8H%^'6/Y%,;J'W%$I%$$%#%$%&$.$#$)$C%$&%*$)$>$&$'$#&)$V-%F,%a82'$1SE$AD*)$3%)$$$'X)O$&0%,'$C-A4]$(#CJ$)$&$$$1$\
    G)%2L$N%','$T;F%O%`$E)&$=$$$#%#$,$&$#$#)#'#$#$#$%$$$#%#$#$#$#$#$$$#%&$)$&$&$#$,$3(%$'$3W$$Q+N$'F&/1%1$1$G$-P([\
    $?0N$'+*$1(^'ZA(2&/&V&/[%*.'#2.'Z$+,)J$+@%$Q%V-/0%'&'&),?&-((-,)*+),U'$Y$H$,IC$cYL$C$[D'*a)%DW(1SL*cC&a3ER$M^'\
    YH_8#Ac%C'R*SSc$acc$%acc$ K$#U$#B#bX&#$#b^$#bN%#&#I$#Z$#2#^6#$#A#bD$#$#$#$#$#$#$#S%#C$#$#$#$#$#W/#$#$#$#$#$#$#\
    $#$#$#$#C%#$#D$#HD$#$#$#$#<#5#$#$#$#O0#$#$#$#$#&#$#$#$#%#DLV$#Z)#@#$#$#$#$#$#$#$#&#4#$#$#M(#U$#B#&#%# C`E%4*&/\
    ) E$#'#F'#2#`^**<$JS&#L1&0%DTV$&a(#'#^%$ CW.<$[%/X) IR`&< SLM$F$.# CX(M%&- G$#)#3%B#$#>#$#F$'$$%#$&%#&#A#B#M1&\
    /0()$#$3X&#1$S&#N'#M+%Y&%%#%$Q)#-#6$Z*#*$K'#L.$)$X*#b&#E'*G'#R)#L$#H)#D)%2#$%%(7#$#$#H'*$($$(&H)$S:,V9#P.#G.#a\
    'D$D.,,+CE$#$%.%0%0%0$H%#0#J$%0%6C$c$$$&$$-#$%(($#$#$#'#.$''(&$#^$$'Z.'?%_*<-T%P%9J6O$S$%A-U/9b$'B%X.%B$K&H*(H\
    .$Q$<$[%/X)=.+#0$/#8$)$_%$V*$',C$F$?A.@+#2B-I$2c,CQ)c$SW8Y$]49,$J&$a'&-&a4%D*#1$aa6#K'3a.2c&#O$&E&#$%%#^'#)#3%\
    B#$#>#$#D')$)0$],+]$3%%$/&#R$O$^V$$R5#YF&#XG%?M^5&(#YM7#VX'V&`$X*-I$%_$(%9$*@'`$8D%&#^(Y%M>#<#B#<#B#<#B#<#B#<#\
    `$c2Z$&U$*$0$$KY$#R0#OP%#&#a&#D1$Q+N$'F&/1%1$1$G$:C([$?0N$'+*$1(^'ZA(2&/&V&/[%*.'#2.'Z$+,)J$+@%$Q%V-/0%'&'&),?\
    &-((-,)*+),U'$Y$ CC%P$%1 CGM$H%+. G$#a&&LJ$#_&#U2$U2$*#X*#J+#H5#_O%#GI%C$Z_D$#FQ8#O&#^'#_)$&$Yc*&b[S$#SP%# D$#\
    /#3#LM$#V'%W(#N$%Y*#a$#$#&$H,$GZ$$Y;#'$H;#I)$O)#(#^,$E.&Q($%$@$`($D%$`@$,%GR&#0#9$P0#`J@#Q+$F*#&#b.$Y%$c%#['$V\
    '%S'$]*#IV7#&$L(#/#3#D%#WZ%$aJ$'O$&a($X&&c&%D'$)#3$[%$$$O&#D0$X.$(1L&$]*%H3#$#_*$Z%$G0$W8$X_5$H'#D%$.#V=#IS6#K\
    R*# COH%X$%H$ CCY&N72'$1 DO&%$4&:$+$#%)&#'($#$*),%%OcC%6 b%#$#J%#)#'#&#L3&/0()$#$3X&#1$EK$#W](#$%.%0%0%0$`G'$F\
    V@9,$J&$SA#1$IE73_>#$#E(#ZCa$' N$#3%a$#$#P$#'#H$#B#b:#R3%_T)#0#J$%0%N'#J$')#G%'($'#%#%#*#B$%#$#BN+C$$^%#A;K$(X\
    1#,#Y$*R&#S-'%A-2C+E'9b$'B%D+S$7%(`bV$#[<#$%G(#3%a$#$#F'#)&WYX$#<#B#<#B#<#B#<#B#<#O]($ I(#%#'#$#TA#M+$c&$Q)#-#\
    6$Z*#F3#X.#E'($#G'#R)#L$#J/%2#$%%(7#$#$#H'*$($$(&H)$S:,V9#U9#a'D$D.,,+FO$$$&$$-#$$)($#$#$#'#.$1#$$$#^$$,'%&$$$\
    $$)$A%$$#$AO+*'6%)%S%$@<J$)G%<-T%P%9Y($+$X$+Q&$Z*O$N$C%c*C3R$8$)I$%B$K&H*(H.$Q$<$[%/X)=.+#0$/#8$)$S-$',C$F$?A.\
    @+#2B-I$2c,CQ)c$SW8Y$D>&-$$#a4%IY72c&#P$%G2#&#'$0$],+]$3%%$/&#R$O$^V$$R5#YF&#XG%*'3M^5&(#YM7#VX'V&`$X*-I$%_$(%\
    9$*@'`$8D%&#^(Y%LH$c2Z$&U$*$0$$KY$#`^%#D'#T9N$'F&/1%1$1$G$:C([$?0N$'+*$1(^'^*(Z9(2&/&V&/[%*.'#2.'Z$+,)J$+@%$Q%\
    V-/0%'&'&),?&-((-,)*+),U'$Y$ L&$G)#]+#A#W$#7#C-#E&#$#LK)#V$#0#&#G'#a'#H0#Y)$U]%#HaL&$U$$U$$U$$U$$U$$U$$U$$U$$U\
    $$U$$U$$U$$IG%# S]F%L$ SIG%;*, SUI%U% ,'5#G&#=#cQ(#cN%-@$(#R$#Ca&# C`)c$C+* CCM$O$ C[$0$_$%%S+- C[(8,# C_(/$%$\
    $ SM)@%' CT)b$$?%-),)0 CWM$E%;' CWH%]$), E`%$$(&%$&&$$#$$&$&%&.''&%$&%#)#17HbG%T$0# SV^%Q%$, Cc_%#BZc(+c:C3+ C\
    C&/$%$9$2%+$%$&*$$%%#%&%,*+ D$#-#$#.$&#b<#+#D3#]$#K%#1#$%W(#N$-$#N*$Y$1B#H+$WJ$$O(#'(Z,$X;*H;#`&%J%$a'%&#J$&%$\
    ^,$E.&Q($$%@$`('b$$`@$,%GR&#0#'#-#$$&$O0$_J@$P+%F*'b.$Y%$c%#Z'%V'%c&#3$]*#GV7%$&L(#-#$#.$&#D%#%#^D$#S$#IG$#J)#\
    Y,$['(G%(]%&[@'O$&a()S&&c&%D'$)#3$[%'O&#D0%/$I.&&1L&$]*%H3#$#_*$Z%$'$b/%P$#H7$ZN$']R4$H'#D%%-#U=$IS6#JR*& C`$T\
    $ DS&]$(> C[&J%$F$'I$$F$$1$)'$ SL.Z$*$1# CGH%J%+, SW[&A C`C%@$# CC0cP)C%cR7QS9$$#$$-#$#$$%%YQD%cYL$C$[D'*a)%DW\
    (1SL*cC(M^' [>$)&*#$#7#P/#I$$U$$&#Z$*>&)-Q+#`$$H&0_$$T$$2#?$$#.'B#%(O*#+$%$9#*#$%'$,$%$'*$&%#($<$&#)&%$9#*#%#%\
    #%$$#(&%$&%$)'#$)4,&#,#&#9#*#%#($-#&#&$$1'$/)*#&#+$%$9#*#%#($,$%$&)&&%#($5,%#)%&#'%%#$#%%%%&%/&(%&#'$$($08'0#&\
    #:#3$,#&#')%#&$$$'$-)9#&#:#-#($,#&#')%(%#'$-#%/0#&#V$#&#)&3$=#&#5%;#,#$$*%$&)#$#+(-$&.^$&@G$%#$#(#;#$#:$(#$#)$\
    -$'BK%#G$&J$#G$#2#0G$I)#$'$$].#'$*#$#'$L$#'$D$#'$*#$#'$2#]$#'$F%$C$%=(Y%$)$a7%]%)9+;+7.0#&#%.b%$-(-(=(]%)N$'I%\
    ,B#/&/&$%M$$(-O$&=(.%b$$D%#@$.(-(1$BS$P%%R$#W&*`$%2%`$)N$$.*N$'Y3$)$I$$)$+#$#$#$#B$X$#2#1$)#6$&#,#H&#/$>#0%D$1\
    D$1O'&Z7;.7W[$$C$#a-'P$#$'$$[$)%0;+*#*#*#*#*#*#*#*#b&D$=#]%.Y)</&C%#Y%$J&'N$#b%#W%.R$#PV?%Z$+`-6[(*N)'%#$#(:_$\
    %-([$*I%*/(W&-A%Q%#.&D$#Z$+1$-$J&:?,)$)$)+*#*#`$&b&$-(Ga-.:&T$FK+Q.$M&H$*.('=#(#$#%#%#a&2a0$Y$)$BM$(V$#6#'&(#J\
    '$$#b(%)$)$)$&%*#*,($/#=#6#%#2$1D$_&'&&P$%[%#0%$Q$Q$D'@%T$1?&G$+A'N$'A#H$&1L$b'$-(G$&G$&K$*W$-/#2#*#%#.#2#*#%E\
    %Z,+9,+:)#M$#,G%)$$#O$#%%$$:#K%*,R$6#%'D$%>'$c$[$&7$U$#%'+#&#@$&&-),)C%BJ$&/+Y$%@$>'=)'.*R%L%Y$V$/V$)Q$*-H,B#M\
    $#&$%P%K$*M$8=H$?6:+Q%&G$+G%,$$<)-(X$#5*J$+C&#7-5#O$C%*#$#'#2#.(_$'-('#+$%$9#*#%#(#-$%$&$$($'*$*%(M'`%#(@K%*-H\
    (Y$$I$D$H%--(05^$(-X$>$2&:[(`$F&V%.+$$$+#%#A#%$/+-H%+$Q$$.=K%*V%/L%I+,#P$#1,@%C$$9#1K%*#%#O$%$#%#,*-()#%#H$#%#\
    ))-X,<Y($1U$/_?H&R&#(-G)NU%F&/RD$#,Ib&J5[P+]4)B#-&T%#-(A$),I%,-#*#8'6R8_%G&N%&]$)4c$(-%0[c(*YI$L$,IZ+'#*#%#F,O\
    $&3'*O/FK%N&'0%,)-$+_U'Q$$:+W&_$Y*,J$$E)7I%]'7.Z%+<I'X%#J%#%$$$%$'#/#$#*#D%#'$+#*#?#'#(#$%*#W-$G,$b81(#2RE$BC*\
    *#4$*#%#(W)P$%1$-&%c,B3^$'$cI$*#'#%#2#H)$3K$O%&-&%S;G%N%a$D)'#>#%#$$$#-#'#$#$($&$#$#$#&#%#$$$#$#$#$#$#%#$$'#*#\
    '#'#$#-#4'&#(#4V$%P+O$&G&.2$2#2#H$,Q(Z$@/O$&,)%0)]'[A'3%0%W&.]%)/&$1/&[$*-(K$*A$%P%W-.1$(%(%*+@%.'),-(+**+V'#Z\
    $G$-HC$CZL$B]D')b)$EW(0TL*bC&b3DR$N^'XH_8$@C&c&S*RSc( D%<H&9$)D$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$\
    #$#$#$#$#%#$#$#$#$#$#$#$#%#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$$$#$#&$$#$$$%%&$$$%&$$$$#$#$$$#%#$$$%$\
    #$$&#*#%#%#%#$#$#$#$#$#$#$#%#$#$#$#$#$#$#$#$#%#%#$%$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#*\
    $$$%#$&$#$#$#$#D,#$#&#+#)#$%$#$$$3$+F$#%%&#$#$#$#$#$#$#$#$#$#$#$#(#%#$$%U$S$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#,\
    #$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$$$#$#$#$#$#$#%#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$\
    #$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#%H$L^%H$$#(#U9X%^G%M$%%C-#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$\
    #$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$\
    #$#$#$#,#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#,*+(-\
    *+*+(.#$#$#$#+*K%&/&/&/'.&I+#'#&%%%%#&')#$#$#$&%&-$(#=26#U<<S]$R$S$#$%%#$#$#$&$#%#+%$#$#$#$#$#$#$#$#$#$#$#$#$#\
    $#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#+#$#'#PMA#$#$#$#$#$#$#$#$#$#$#$#$#$#$#\
    $#$#$#$#$#$#$#$#6#$#$#$#$#$#$#$#$#$#$#$#$#$#J'#$#$#$#$#$#$#&#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$#$\
    #$#$#$#$#$#-#$#$$$#$#$#$#'#$#%#$#&#$#$#$#$#$#$#$#$#$#$'$'$#$#$#$#$#$#$#$&$#)#(#$#?#N]8<HI$J$K'F$`'-$1$)$$MZ$U$\
    Pc%BCO8BCP<<=<=<=#$$%#%$%&$*=<=$$&%*$)>$$&$'$#&)><=<=<=<=<=<A;D$;D$;D$;D$;D$#XL'D$QC%<)<)< CKL$N, NC)%$#SR]$2S\
    ZC=R* SND%-$1$)$$$-$1$)$$ CY[&]$(# CHI%U%/# S$,*<'#$<R$#-#'#(9$A$L1'.1'*#$#4W&$$%&$#)#$%$#$6$U%$M'$O($H$%#)K$+\
    O$$#$$$$$#+='&@-(L%'H&$*%,$5%#3^$%G&1X$'#%#%P$5>'-(:$(,L%$C'%,$5$*%$%8$)$#&&%+%$%&+#'$$'%.-#$#%%$('$%8$)$$$$$$\
    %#$''$%%&#*&$#*2.%$+$%$8$)$$$'%,$%$%%#2&%,,)$%$*%$%8$)$$$'%+%$%%*%'$$'%,$#3$$(&%$&&$$#$$&$&%&.''&%$&%#)#1,3/$%\
    $9$2%+$%$&*$$%%#%&%,3&$*$%$9$,$'%+$%$&*$)$$&%,$$0/$%$U$$%$'(&*'%,-($%$4&:$+$#%)&#'($#$*),%$0]$(1$,J$$$#$'$:$#$\
    9%'$#$(%,%&C$#:$),.#$#$#',$F$'6$4$F$,#]$L%)P%%H$$#(#%M$$O-$&%)$#$&%K$$&%C$$&%)$#$&%1$[$$&%E%%%C$23X%%(&N6%3$<(\
    M%&-*8,8.6//$%$$/V%&#'$%,D$%$-)[%*M$(H%-A$.'.-J$%'.N$'<),I$>'b$$?%-),0#+AT$O%&,4+/V&/Z$+,&S$%+*M$%%3%$I$(X3%(%\
    H$%(%*$#$#$#$A%W$$)$#&%$)&&%('/(%$)E%$6#?#0#3/V$C$4#'#%,$#&')#$#$#$&$-%&(''#4K$P<V$Y[$G*)+/H$$#(#%Z$*#2:,)$)$)\
    $)$)$)$)$)$BR$#X1%<1$'%''X%%$%%$]%$&(M$$a%4BS$2C3cP)C%OW8F%P$%O+&>7U$$,$U&H$+%I&%c$($$#$';X$'#6V$/H%-,):&#$S$%\
    F$/?&C%1-)A$Y$,0%,)9&K%;%%2%'-(%(%(,)$)$M$$0)^&$$%,)Fa-/9'S$GK+P.%L&I$)/'(.$/$'$#$$$$$N&D$M.5c$%X$K$.'232&$;%C\
    $'$I'6,*<'#$<.[%&(%(%(%%F$.$<$5$$$1%0E$^&H%W$K'#E'?&S$2#BB0@(M$(@%F$'*$'M$a'%,)F$'F$'J$+V$/-$1$)$$$-$1$)$$F%Y,\
    ,8-*;($L$$+H%(%#$N$$$&#%9-9,AD%5$$-8-<I%Z$)$C%&$$(*$%$?%%'#C$?&?F$*$@<X$-8-504Q&K%Z$U$0U$0J$+,I-L$$$&$Q%?-#+C$\
    B8M$7>9,I%B2,_$*#0;*,)W$$,'&+F$%#,G%'&$/$#F$4$G$)#D%)$#$&$1$,*^$(,)&$*%$%8$)$$$'$,%$%%%#)#()%)&'N'M%(,'&AH%$#+\
    ,I(X$%+:(E$C%&#.,I$[$*,Y$=%1',))](^$H&L%8*%#%*$$$@$$%+/,I%*%P$%*$$>b$+#+L%&#5K%J++$O$$+2,;@%8$0L%)$$$N$&#$$$++\
    ,)($$$G$$$$(*,Y,9](#R%]?I&Q&4F)OU%C&2QD$Tb&I5]P+[4*A$,)Q%$,)@%'.Y$,&/,,7(5S8c$C'M%'[$*3C%$$$.$1Zc(+XI$M$+JZ+&$\
    )$$$E,P$%4&+N/GK%M&(/&+*,&$DV'P$%9b3'&(+*%)A&W'%_0W%$I%$$%#%$%&$.$#$)$C%$&%*$)$>$&$'$#&)$V-%;$;$A$;$A$;$A$;$A$\
    ;$*%T$C3Y$'T$+#1#9'$1SE$AD*)$3%)$$$'X)O$&0%,'#D-A4]$IJ$)$&$$$1$G).)L$N%',IH$&$=$$$#%#$,$&$#$#)#'#$#$#$%$$$#%#$\
    #$#$#$#$$$#%&$)$&$&$#$,$3(%$'$3W6<)<)<IV%,IC$cYL$C$[D'*a)%DW(1SL*cC&a3ER$M^'XP_8R* S$,*<'#$<R$#-#$#%#(9$A$L1'.\
    1'*#$#4W&$$&%$#)'$#$6$U%$M'$'%H($H$%#)K$+O$$#$$$$$#+='&@-(L%'H&$*%,$5%#3^$%G&1X$'#%#%P$5>'-(:$(,L%$C'%,$5$*%$%\
    8$)$#&&%+%$%&+#'$$'%.-#$#%%$('$%8$)$$$$$$%#$''$%%&#*&$#*2.%$+$%$8$)$$$'%,$%$%%#2&%,,)$%$*%$%8$)$$$'%+%$%%*%'$$\
    '%,$#3$$(&%$&&$$#$$&$&%&.''&%$&%#)#1,3/$%$9$2%+$%$&*$$%%#%&%,3&$*$%$9$,$'%+$%$&*$)$$&%,$$0/$%$U$$%$'(&*'%,-($%\
    $4&:$+$#%)&#'($#$*),%$0]$(1$,J$$$#$'$:$#$9%'$#$(%,%&C$#:$),.#$#$#',$F$'6$4$F$,#]$L%)P%%H$$#(#%M$$O-$&%)$#$&%K$\
    $&%C$$&%)$#$&%1$[$$&%E%%%,+123X%%(&N6%3$<(M%&-*8,8.6//$%$$/V%&#'$%,D$%$-)[%*M$(H%-A$.'.-J$%'.N$'<)-H$>'b$$?%-)\
    ,0#+0$2T$O%&,4+/V&/Z$+,&S$%+*M$%%3%$I$(X3%(%H$%(%*$#$#$#$A%W$$)$#&%$)&&%('/(%$)E%$6#?#0#3/V$/'#&.4#'#%,$#%()#$\
    #$#$2%&(''#4K$ZV%G*)+/H$$#(#%Z$*#2:,)$)$)$)$)$)$)$)$BH3%<1$'%''X%%$%%$]%$&(M$$a%4BS$2C3cP)C%OW8F%P$%O+&>7R$',$\
    U&H$+%I&%c$($$#$';X$'#6V$/H%-,):&#$S$%F$/?&C%1-)A$Y$,0%,)9&K%;%%2%'-(%(%(,)$)$M$$0)^&$$%,)Fa-/9'S$GK+P.%L&I$)/\
    '(.$/$'$#$$$$$N&D$M')])5c$%X$K$,)232&$;%D$#$#&#$#$#$#$a&6,*<'#$<.[%&(%(%(%%F$.$<$5$$$1%0E$^&H%W$K'#E'?&S$2#BB0\
    @(M$(@%F$'*$'M$a'%,)F$'F$'J$+V$/-$1$)$$$-$1$)$$F%Y,,8-*;($L$$+H%(%#$N$$$&#%9-9,AD%5$$-8-<I%Z$)$C%&$$(*$%$?%%'#\
    C$?&?F$*$@<X$-8-504Q&K%Z$U$0U$0J$+,I-L$$$&$Q%?-#+C$B8M$7>9,I%B2,_$*#0;*,)W$$,'&+F$%#,G%'&$/$#F$4$G$)#D%)$#$&$1\
    $,*^$(,)&$*%$%8$)$$$'$,%$%%%#)#()%)&'N'M%(,'&AH%$#+,I(X$%+:(E$C%&#.,I$[$*,Y$=%1',))](^$H&L%8*%#%*$$$@$$%+/,I%*\
    %P$%*$$>b$+#+L%&#5K%J++$O$$+2,;@%8$0L%)$$$N$&#$$$++,)($$$G$$$$(*,Y,9](#R%]?I&Q&4F)OU%C&2QD$Tb&I5]P+[4*A$,)Q%$,\
    )@%'.Y$,&/,,7(5S8c$C'M%'[$*3C%$$$.$1Zc(+XI$M$+JZ+&$)$$$E,P$%4&+N/GK%M&(/&+*,&$DV'P$%9b3'&(+*%)A&W'%_0W%$I%$$%#\
    %$%&$.$#$)$C%$&%*$)$>$&$'$#&)$V-%;$;$A$;$A$;$A$;$A$;$*%T$C3Y$'T$+#1#9'$1SE$AD*)$3%)$$$'X)O$&0%,'#D-A4]$IJ$)$&$\
    $$1$G).)L$N%',IH$&$=$$$#%#$,$&$#$#)#'#$#$#$%$$$#%#$#$#$#$#$$$#%&$)$&$&$#$,$3(%$'$3WL&,IC$cYL$C$[D'*a)%DW(1SL*c\
    C&a3ER$M^'XP_8R* D%<)<R$#-#'#(9$A$L1'.1'*#$#D''$$&%$#)#$%$#$6$U%$M'+H($H$%#)K$J%='&P$M$F$$$E&$#2$*$-%%#3#$@@[%\
    .#;C$,$'#(8'#,#&#:;*-(:$(4L$^$X$&#5#*,22'*%$%8$)$#&&&#3#0$$%1$-#+('$%8$)$$$$$$B&$#6%3+$%$8$)$$$'&#5#2$:#.*%$%8\
    $)$$$'&#A$$%2#4#$(&%$&&$$#$$&$&%&.9#W$*$%$9$2&#=%%#%$A#'*$%$9$,$'&#B$$$2$4+$%$K$%#3#(%+%;((4&:$+$#%)^$R$$#0)^$\
    $$#$'$:$#$,$#-#%'$#8&C$#c$*$F$>'V&M$7#3('&&#&$*%'//#4H$$#(#%M$$O-$&%)$#$&%K$$&%C$$&%)$#$&%1$[$$&%E%H$23X%%(&N6\
    %3$<(M%&-*405141/$%2V$F$#'#F%[%*K$$#(H%-AT$@%'.N$'<Y$9,W$U%#a%Q$4*Y$@0$-N$=F$L$%-F$%+*M$%%L$&$($$&#(c(C%X+%(%H\
    $%(%*$#$#$#$A%W$$)$#&%$)&&%('/(%$)W&#0#3/H&#'#%,$#%()#$#$#$2%&(''#4K$ZV%G*)&&$/H$$#(#%Z$*#39,)$)$)$)$)$)$)$)I4\
    %<+*'%''X%)%$]%$&(M$$a%4BS$2C3cP)C%OW8F%P$%O+&2-$7Q$3A%R%J$+%I&%c$($$#$';2$%$&$9@V$1T$b$(&#$$.>-9<?*Q$?#3'$,-'\
    $K$:%$*79&#&T$$#&$%'%#$#;%%-*%/(%(%(,)$)$M$$0)U&@Fa-/9'S$GK+P.%L&I$)/'(#$,$/$'$#$$$$$N&D$M')])5c$%X$K$,Z&#$#&#\
    $#$#$#$a&G$<)<.Z$%A&(%(%(%%F$.$<$5$$$1%0E$^&H%W$N+?&S$R$B0@(H$-@%F$'*$'M$a'5F$'F$'J$+V$/-$1$)$$$-$1$)$$F%Y,,8-\
    *;($L$$+H%(%#$N$$$&#%9-9,AD%5$$-8-<I%Z$)$C%#2&$%$?M$?&?F$*$>>X$-8-504Q&K%Z$U$0U$0F$`-L$)$Q%?-#+8M$4Q$7>9/W$]$$\
    %#0O$C$;=F$@#%#+E$&#/R$1&8#$#F$4$;W%)$#$&$1$,*Q$I$*%$%8$)$$$'&#5#/'b'W$5&7%AR$7$$#[(Q$L$&G$R$7#_$M$0#J%=H$)](N\
    $W&c$B*%#%*$$$:2#$#b%*%I$3#$#?#-J$*#8#.P$6#5K%J++$G$4#T$@S&)$$$H$8#<($$$B1#J-5a(#R%]?I&Q&4F)OU%C&2QD$Tb&I5]P+[\
    4*A4Q%4@5R$3&B7(5S8c$C'M%(#E%/C%$$#?Zc(+XI$M$+JZ+&$)$$$E,P$%4&+N/GK%M&(/&+*,I_(W%$I%$$%#%$%&$.$#$)$C%$&%*$)$>$\
    &$'$#&)$V-%;$;$A$;$A$;$A$;$A$;$*W]$AD2O$-)3#D-@5N$WJ$)$&$$$1$G)_$F%*#WH$&$=$$$#%#$,$&$#$#)#'#$#$#$%$$$#%#$#$#$\
    #$#$$$#%&$)$&$&$#$,$3(%$'$3GM'cYL$C$[D'*a)%DW(1SL*cC&a3ER$M^' CWF%L$$%%$ CCK$OG$&Y$ C$#c&#cQ(#cN%-@$(#R$#Ca&# \
    CSI%J% KD+# LD+# C$#c&#cQ(#cN%-G$#R$#Ca&#
    """

  /// x
  static let simpleFolds: StaticString = """
    D%C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%_%QS$.C%$C%$C%$C%$C%$C%$C%$C%$C\
    %$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%%C%$C%$C%$C%$C%$C%$C%E$%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%\
    %%%'%%%%%&%%%%%%%%%%%%%%%&%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%T*$%%%%%%Z3%G0$%%%%`/$%%^/$^/$%&b'$W/$\
    Y/$%%^/$b/%I0$E0$%'I0$M0%O0$%%%%%%W0$%%W0&%%W0$%%U0$U0$%%%%Y0$%'%+'$%%'$%%'$%%%%%%%%%%%%%%%%%&%%%%%%%%%%%%%%%%\
    %&'$%%%%D)$R&$%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%F+%%%%%%%%%%%%%%%%%%+YE8$%%H-$SE8&%%H/$M'$Q'$%%%%%%%%%Z*\
    K*N$%%%'%,K**O%%M%$M%$M%%C'%b&$b&%C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%%C%$C%$C%$C%$C%$C%$C%$C%$C\
    %:%03$_$$T$'@$N$%%%%%%%%%%%%%%%%%%%%%%%%%N&$c%&Z&$c&%%%0$%&F+$F+$F+$C($C($C($C($C($C($C($C($C($C($C($C($C($C($\
    C($C($C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%T$%%%%%%%\
    %%%%%%%%%%%%%%%%%%%%%%%%%%-%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%A$%%%%%%%%%%%%%&%%%%%%%%%%%%%\
    %%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%&C&$C&$C&$C&$C&$C&$C&$C&$C&$\
    C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&M^%CI1$CI1$CI1$CI1$CI1$C\
    I1$CI1$CI1$CI1$CI1$CI1$CI1$CI1$CI1$CI1$CI1$CI1$CI1$CI1$CI1$CI1$CI1$CI1$CI1$CI1$CI1$CI1$CI1$CI1$CI1$CI1$CI1$CI1\
    $CI1$CI1$CI1$CI1$CI1%CI1)CI1N<2$2$2$2$2$2FG%_G/$]G/$JG/$FG/$FG/$HG/$ZF/$JE/$I`G%+c_($c_($c_($c_($c_($c_($c_($c\
    _($c_($c_($c_($c_($c_($c_($c_($c_($c_($c_($c_($c_($c_($c_($c_($c_($c_($c_($c_($c_($c_($c_($c_($c_($c_($c_($c_(\
    $c_($c_($c_($c_($c_($c_($c_($c_(&c_($c_($c_(D-%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%\
    %%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%*V&(%%%%%%%%%%%%%%%%%%%%%\
    %%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%-2$2$2$2$2$2$2$2,2$2$2$2$2$2.2$2$2$2\
    $2$2$2$2,2$2$2$2$2$2$2$2,2$2$2$2$2$2/2%2%2%2,2$2$2$2$2$2$2$2L%2$2$V'$V'&LC1-N($N($N($N(02$2$J)$J)02$2$c)$c)$0/\
    c*$c*$_*$_*N,]X1'aN3$NG3*[$Q$C$$C$$C$$C$$C$$C$$C$$C$$C$$C$$C$$C$$C$$C$$C$$C$7%V<W$$W$$W$$W$$W$$W$$W$$W$$W$$W$$\
    W$$W$$W$$W$$W$$W$$W$$W$$W$$W$$W$$W$$W$$W$$W$$W$T]$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$\
    C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&$C&T$%%Pc7$NQ*$Pb7&%%%%%%ZD8$]\
    c7$aD8$_D8%%&%,aF8$aF8$%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%\
    %%%%%%%%%%%%,%%%(%QMA%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%7%%%%%%%%%%%%%%%%%%%%%%%%%%%K'%%%%%%%%%%%%%'\
    %%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%.%%%%JCH%$%%%%%%%%%(%%RUU%&%%%'%%%%%%%%%%%%%%%%%%\
    %%JWU%$aWU%$XWU%$DWU%$JWU%%FTU%$VUU%$LTU%$C^$$%%%%%%%%%%%%%%%%c%$HWU%$RFH%$%%%*%)%%%@%_>c`N%$c`N%$c`N%$c`N%$c`\
    N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`\
    N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`\
    N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`\
    N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%$c`N%E_7C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$\
    C%$C%$C%$C%$C%$C%II$S%$S%$S%$S%$S%$S%$S%$S%$S%$S%$S%$S%$S%$S%$S%$S%$S%$S%$S%$S%$S%$S%$S%$S%$S%$S%$S%$S%$S%$S%$\
    S%$S%$S%$S%$S%$S%$S%$S%$S%$S%L'S%$S%$S%$S%$S%$S%$S%$S%$S%$S%$S%$S%$S%$S%$S%$S%$S%$S%$S%$S%$S%$S%$S%$S%$S%$S%$S\
    %$S%$S%$S%$S%$S%$S%$S%$S%$S%a'Q%$Q%$Q%$Q%$Q%$Q%$Q%$Q%$Q%$Q%$Q%%Q%$Q%$Q%$Q%$Q%$Q%$Q%$Q%$Q%$Q%$Q%$Q%$Q%$Q%$Q%%Q%\
    $Q%$Q%$Q%$Q%$Q%$Q%%Q%$Q%NZ$C'$C'$C'$C'$C'$C'$C'$C'$C'$C'$C'$C'$C'$C'$C'$C'$C'$C'$C'$C'$C'$C'$C'$C'$C'$C'$C'$C'\
    $C'$C'$C'$C'$C'$C'$C'$C'$C'$C'$C'$C'$C'$C'$C'$C'$C'$C'$C'$C'$C'$C'$C'Qc%C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%\
    $C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%DO8C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%\
    $C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%$C%DXAG%$G%$G%$G%$G%$G%$G%$G%$G%$G%$G%$G%$G%$G%$G%$G%$G%$G%$G%$G%$G%\
    $G%$G%$G%$G%$G%$G%$G%$G%$G%$G%$G%$G%$G%
    """

  /// y
  static let fullFolds: StaticString = """
    c)%Z)Z)T%%P/Q@<%I:X0J(%N;[4C0&U%R+a+C$&M$R-a-Z1%F%,RK)%_E2LY0$%HE2a[0$%DE2_[0$%cD2a[0$%TF2Za0'%XE2XE2U(%X[0]F1\
    %&][0aF1FH1%&a[0DG1HH1%&D]0HG1JD1M$%c*P`0$%c*R`0$%c*T`0$%c*V`0$%c*X`0$%c*Z`0$%c*]`0$%c*_`0$%R+a`0$%R+c`0$%R+Da\
    0$%R+Fa0$%R+Ha0$%R+Ja0$%R+La0$%R+Na0$%c)Pa0$%c)Ra0$%c)Ta0$%c)Va0$%c)Xa0$%c)Za0$%c)]a0$%c)_a0$%R*aa0$%R*ca0$%R*\
    Db0$%R*Fb0$%R*Hb0$%R*Jb0$%R*Lb0$%R*Nb0$%c&Pb0$%c&Rb0$%c&Tb0$%c&Vb0$%c&Xb0$%c&Zb0$%c&]b0$%c&_b0$%R'ab0$%R'cb0$%\
    R'Dc0$%R'Fc0$%R'Hc0$%R'Jc0$%R'Lc0$%R'Nc0&%F'Tc0$%FC1Vc0$%RC1Xc0%%LC1JJ1$&NC1LJ1_c0(%XC1HC1)%_'TC1$%ZC1VC1$%ND1\
    XC1%%aC1JK1$&cC1LK1_C1(%LD1HD1)&TD1VO1FP1$&VD1XO1FP1&%]D1JL1$&_D1aO1LL1.&]D1VP1FQ1$&_D1XP1FQ1$%HE1DP1%%DE1JM1$\
    &FE1aP1LM1.%N*TF1$%VE1VF1$%NE1XF1%%]E1JN1$&_E1LN1_F1(%HF1HG1G[Y$%VLa&VLa&$%XLa&RLa&$%ZLa&NLa&$&]La&]La&VLa&$&_\
    La&_La&RLa&$%FLa&DLa&$%HLa&FLa&0%a]^&]]^&$%c]^&a^^&$%D^^&V^^&$%R]^&c]^&$%H^^&V^^&
    """
}
